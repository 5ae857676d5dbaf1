package io.collectoragent.runtime.health;

import java.util.concurrent.TimeUnit;

/** How one database or API stood after the last call to it. Immutable. */
final class Standing {

  private final boolean up;
  private final long sinceNanos;
  private final String lastError;

  private Standing(boolean up, long sinceNanos, String lastError) {
    this.up = up;
    this.sinceNanos = sinceNanos;
    this.lastError = lastError;
  }

  static Standing up(long epochNanos) {
    return new Standing(true, epochNanos, null);
  }

  static Standing down(long epochNanos, String error) {
    return new Standing(false, epochNanos, error);
  }

  /** The same instance if nothing changes, as is usual: then nothing has to be written. */
  Standing after(Standing call) {
    if (call.up == up && (up || call.lastError.equals(lastError))) {
      return this;
    }
    long since = call.up == up ? sinceNanos : call.sinceNanos;
    return new Standing(call.up, since, call.up ? lastError : call.lastError);
  }

  boolean isUp() {
    return up;
  }

  /** Since when it has been up, or down, in milliseconds since 1970. */
  long sinceEpochMillis() {
    return TimeUnit.NANOSECONDS.toMillis(sinceNanos);
  }

  /** What it was last down of, in a bounded word; null if it never was. */
  String lastError() {
    return lastError;
  }
}
