package io.collectoragent.runtime.health;

/** How often something failed without an answer in between. Times since 1970. Immutable. */
final class FailuresInARow {

  static final FailuresInARow NONE = new FailuresInARow(0, 0, 0);

  private final int count;
  private final long firstNanos;
  private final long lastNanos;

  private FailuresInARow(int count, long firstNanos, long lastNanos) {
    this.count = count;
    this.firstNanos = firstNanos;
    this.lastNanos = lastNanos;
  }

  FailuresInARow and(long epochNanos) {
    return count == 0
        ? new FailuresInARow(1, epochNanos, epochNanos)
        : new FailuresInARow(Math.min(count, Integer.MAX_VALUE - 1) + 1, firstNanos, epochNanos);
  }

  int count() {
    return count;
  }

  long firstNanos() {
    return firstNanos;
  }

  long lastNanos() {
    return lastNanos;
  }
}
