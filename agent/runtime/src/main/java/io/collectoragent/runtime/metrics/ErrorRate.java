package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The share of what ended in the last five minutes that failed, in slots of ten seconds.
 *
 * <p>Thread-safe without a lock: whoever enters a new slot first clears it; a count that falls in
 * that moment may be lost, which a ratio can bear.
 */
final class ErrorRate {

  private static final long SLOT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int SLOTS = 30;

  private final Clock clock;
  private final AtomicLongArray epochs = new AtomicLongArray(SLOTS);
  private final AtomicLongArray all = new AtomicLongArray(SLOTS);
  private final AtomicLongArray failed = new AtomicLongArray(SLOTS);

  ErrorRate(Clock clock) {
    this.clock = clock;
    for (int i = 0; i < SLOTS; i++) {
      epochs.set(i, Long.MIN_VALUE);
    }
  }

  void count(boolean failure) {
    long epoch = Math.floorDiv(clock.nanoTime(), SLOT_NANOS);
    int slot = (int) Math.floorMod(epoch, (long) SLOTS);
    long seen = epochs.get(slot);
    if (seen != epoch && epochs.compareAndSet(slot, seen, epoch)) {
      all.set(slot, 0);
      failed.set(slot, 0);
    }
    all.incrementAndGet(slot);
    if (failure) {
      failed.incrementAndGet(slot);
    }
  }

  /** From 0 to 1; NaN where nothing ended in the window, for then it is not known. */
  double ratio() {
    long epoch = Math.floorDiv(clock.nanoTime(), SLOT_NANOS);
    long total = 0;
    long failures = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (epochs.get(i) != Long.MIN_VALUE && epoch - epochs.get(i) < SLOTS) {
        total += all.get(i);
        failures += failed.get(i);
      }
    }
    return total == 0 ? Double.NaN : (double) failures / total;
  }
}
