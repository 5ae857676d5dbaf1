package io.collectoragent.runtime.quota;

/** How one limit stands. Immutable. */
public final class Standing {

  private final long limit;
  private final long remaining;
  private final long resetMillis;

  Standing(long limit, long remaining, long resetMillis) {
    this.limit = limit;
    this.remaining = remaining;
    this.resetMillis = resetMillis;
  }

  /** -1 where it is not known. */
  public long limit() {
    return limit;
  }

  /** Never negative. */
  public long remaining() {
    return remaining;
  }

  /** Milliseconds since 1970, from when on it no longer holds. */
  public long resetMillis() {
    return resetMillis;
  }

  /** From 0 to 100; NaN where the limit is not known. */
  public double usagePercent() {
    return limit > 0 ? 100.0 * (limit - remaining) / limit : Double.NaN;
  }

  boolean holdsAt(long now) {
    return now < resetMillis;
  }

  /**
   * Whether less can be asked by this one: by the share that is left or, where a limit is not
   * known, by what is left.
   */
  boolean isTighterThan(Standing other) {
    if (other == null || remaining == 0 || other.remaining == 0) {
      return other == null || other.remaining > 0;
    }
    if (limit > 0 && other.limit > 0) {
      return usagePercent() > other.usagePercent();
    }
    return limit > 0 == other.limit > 0 ? remaining < other.remaining : limit > 0;
  }
}
