package io.collectoragent.runtime.health;

/** A connection of the collector's kind that the agent has for a moment. For one thread. */
public interface AskedConnection extends AutoCloseable {

  /** Whether the database answers, within about that many seconds. */
  boolean isValid(int seconds) throws Exception;

  /** Gives it back. Throws nothing. */
  @Override
  void close();
}
