package io.collectoragent.runtime.quota;

/** The last response, where it said that too much was asked. Immutable. */
final class Refusal {

  private static final int LONGEST = 64;

  private final long millis;
  private final String retryAfter;

  /**
   * @param retryAfter the header's value; may be null
   */
  Refusal(long millis, String retryAfter) {
    this.millis = millis;
    this.retryAfter = retryAfter == null || retryAfter.length() > LONGEST ? null : retryAfter;
  }

  long millis() {
    return millis;
  }

  /** Milliseconds since 1970; {@link Moments#UNKNOWN} where the API does not tell. */
  long until() {
    return Moments.epochMillis(retryAfter, millis);
  }
}
