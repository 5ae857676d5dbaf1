package io.collectoragent.runtime.events;

import java.util.concurrent.atomic.AtomicLong;

/** When something was last told of, and what was held back since. Thread-safe. */
final class Told {

  static final long HELD_BACK = -1;

  private static final long PAUSE_NANOS = 60_000_000_000L;

  private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
  private final AtomicLong heldBack = new AtomicLong();

  /**
   * @param epochNanos when it happened
   * @return how many were held back before it, now told of with it; {@link #HELD_BACK} if it is too
   *     early to tell of this one
   */
  long tell(long epochNanos) {
    long before = last.get();
    boolean due = before == Long.MIN_VALUE || epochNanos - before >= PAUSE_NANOS;
    if (due && last.compareAndSet(before, epochNanos)) {
      return heldBack.getAndSet(0);
    }
    heldBack.incrementAndGet();
    return HELD_BACK;
  }
}
