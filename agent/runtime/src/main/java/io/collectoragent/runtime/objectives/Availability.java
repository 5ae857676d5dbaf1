package io.collectoragent.runtime.objectives;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * For which share of a window one symbol's data was fresh. Only what was too old is remembered,
 * when it ends: data that comes in time costs no memory and one write. Times are those of the
 * injected clock. Thread-safe; takes no lock.
 */
public final class Availability {

  private static final long NEVER = Long.MIN_VALUE;
  private static final long NOT_YET = Long.MAX_VALUE;

  private final AvailabilityObjective objective;
  private final AtomicLong last = new AtomicLong(NEVER);
  private final AtomicReference<StaleTimes> stale = new AtomicReference<>(StaleTimes.NONE);

  /** From when on it is known whether it was fresh. */
  private volatile long knownNanos = NOT_YET;

  /** Of data of which nothing is known before it comes. */
  public Availability(AvailabilityObjective objective) {
    this.objective = objective;
  }

  public AvailabilityObjective objective() {
    return objective;
  }

  /**
   * It is to come from then on. What came before is not known, so it is too old only when that is
   * longer ago than it may be.
   */
  public Availability dueSince(long nanos) {
    last.set(nanos);
    knownNanos = nanos + objective.freshNanos();
    return this;
  }

  /** It came. */
  public void stored(long nanos) {
    long before = last.getAndSet(nanos);
    if (nanos < knownNanos) {
      knownNanos = nanos;
    }
    if (before != NEVER && nanos - before > objective.freshNanos()) {
      long start = before + objective.freshNanos();
      long oldest = nanos - objective.windowNanos();
      stale.updateAndGet(times -> times.and(start, nanos, oldest));
    }
  }

  /** 0 to 1; NaN as long as it is not known. */
  public double share(long nowNanos) {
    long from = Math.max(knownNanos, nowNanos - objective.windowNanos());
    if (from > nowNanos) {
      return Double.NaN;
    }
    long staleFrom = last.get() + objective.freshNanos();
    if (from == nowNanos) {
      return staleFrom < nowNanos ? 0 : 1;
    }
    double old =
        stale.get().within(from, nowNanos) + Math.max(0, nowNanos - Math.max(staleFrom, from));
    return Math.max(0, 1 - old / (nowNanos - from));
  }
}
