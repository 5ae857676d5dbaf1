package io.collectoragent.runtime.providers;

/** Who says what is known of a provider. */
public enum Origin {
  /** What the agent brings. */
  CATALOGUE("the catalogue"),
  /** The user's collectors file. */
  FILE("the collectors file"),
  /** The user's file adds to what the agent brings. */
  BOTH("the catalogue and the collectors file");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** For operators. */
  @Override
  public String toString() {
    return words;
  }
}
