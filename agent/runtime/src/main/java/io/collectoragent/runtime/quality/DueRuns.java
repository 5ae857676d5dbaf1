package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.objectives.SlidingCount;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The runs of a collector in a window, against those that are due by what the user says. They are
 * due in step with the first one, and before that one as if they had been. Thread-safe; takes no
 * lock.
 */
final class DueRuns {

  private static final long NONE = Long.MIN_VALUE;

  private final long everyNanos;
  private final long windowNanos;
  private final long sinceNanos;
  private final SlidingCount ended;
  private final AtomicLong first = new AtomicLong(NONE);
  private final AtomicLong last = new AtomicLong(NONE);

  DueRuns(long everyNanos, long windowNanos, long sinceNanos) {
    this.everyNanos = everyNanos;
    this.windowNanos = windowNanos;
    this.sinceNanos = sinceNanos;
    this.ended = new SlidingCount(windowNanos);
  }

  long everyNanos() {
    return everyNanos;
  }

  /** From when on runs are due. */
  long sinceNanos() {
    return sinceNanos;
  }

  boolean isFor(long every, long window) {
    return everyNanos == every && windowNanos == window;
  }

  void ran(long endNanos) {
    if (first.get() == NONE) {
      first.compareAndSet(NONE, endNanos);
    }
    last.accumulateAndGet(endNanos, Math::max);
    ended.addKept(endNanos);
  }

  /** 0 to 1; NaN before one was due. */
  double share(long nowNanos) {
    long start = Math.max(sinceNanos, ended.startNanos(nowNanos));
    long due = due(start, nowNanos);
    long there = ended.all(nowNanos);
    if (due <= 0) {
      return there > 0 ? 1 : Double.NaN;
    }
    return Math.min(1, there / (double) due);
  }

  private long due(long start, long nowNanos) {
    long firstEnd = first.get();
    if (firstEnd == NONE) {
      return tolerant(nowNanos - start);
    }
    long before = firstEnd > start ? tolerant(firstEnd - start) : 0;
    // One that is late by up to half the time between two is late and not missing. Of one that is
    // there nobody need wait for that: what it is the run of was due.
    long until = Math.max(nowNanos - everyNanos / 2, last.get() + everyNanos / 2);
    return before + dueBy(until, firstEnd) - dueBy(start - 1, firstEnd);
  }

  private long tolerant(long nanos) {
    return Math.max(0, Math.floorDiv(nanos - everyNanos / 2, everyNanos));
  }

  private long dueBy(long nanos, long firstEnd) {
    return nanos < firstEnd ? 0 : 1 + (nanos - firstEnd) / everyNanos;
  }
}
