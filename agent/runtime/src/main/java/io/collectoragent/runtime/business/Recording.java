package io.collectoragent.runtime.business;

/** Takes the facts of one rule. Thread-safe, takes no lock and never throws. */
public interface Recording {

  /**
   * Counts a fact. What is no number where one is needed is left out; what cannot be shown as a
   * label goes as {@code other}, nothing as {@code unknown}.
   *
   * @param value what the rule's value told; for a counter without one how many there were, null is
   *     one
   * @param labels what the rule's labels told, in its order; texts, numbers, booleans, enums, null
   */
  void record(Object value, Object... labels);
}
