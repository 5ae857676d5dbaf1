package io.collectoragent.runtime.quality;

import java.util.concurrent.atomic.AtomicLong;

/** Since when the newest data of something is there. Thread-safe; takes no lock. */
final class DataAge {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NEVER = Long.MIN_VALUE;

  /** Meaningless before something was stored. */
  private volatile long storedNanos;

  private volatile boolean hasStored;

  /** When the newest data was true, by its own word. */
  private final AtomicLong dataNanos = new AtomicLong(NEVER);

  /**
   * Since the time that the newest data has by its own word, where a rule says which that is, else
   * since it was stored last; NaN where neither is known, which is not zero.
   */
  double seconds(long nowNanos) {
    long data = dataNanos.get();
    return data == NEVER
        ? storedSecondsAgo(nowNanos)
        : Math.max(0, nowNanos - data) / NANOS_PER_SECOND;
  }

  /** Since it was stored last; NaN where it has not been. */
  double storedSecondsAgo(long nowNanos) {
    return hasStored ? Math.max(0, nowNanos - storedNanos) / NANOS_PER_SECOND : Double.NaN;
  }

  boolean hasStored() {
    return hasStored;
  }

  /** Meaningless before something was stored. */
  long storedNanos() {
    return storedNanos;
  }

  void stored(long nanos) {
    storedNanos = nanos;
    hasStored = true;
  }

  /** Data of that time was stored; what is older than what is known changes nothing. */
  void hasDataOf(long nanos) {
    if (nanos > dataNanos.get()) {
      dataNanos.accumulateAndGet(nanos, Math::max);
    }
  }

  /** Nobody knows any more which word of it tells its time. */
  void forgetDataTime() {
    dataNanos.set(NEVER);
  }
}
