package io.collectoragent.runtime.objectives;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts what happened in the last while, and how much of it was as promised, in sixty steps of
 * that while. Two kilobytes at most. Thread-safe; takes no lock.
 */
public final class SlidingCount {

  private static final int STEPS = 60;

  /** One more, since the newest step is not over. */
  private static final int KEPT = STEPS + 1;

  private static final int KEPT_BITS = 32;
  private static final long ALL = 1;
  private static final long KEPT_AND_ALL = ALL | 1L << KEPT_BITS;

  private final long stepNanos;
  private final AtomicReferenceArray<Step> steps = new AtomicReferenceArray<>(KEPT);

  public SlidingCount(long windowNanos) {
    this.stepNanos = Math.max(1, windowNanos / STEPS);
  }

  /** One more that was as promised. */
  public void addKept(long nanos) {
    step(nanos).addAndGet(KEPT_AND_ALL);
  }

  /** One more that was not. */
  public void addMissed(long nanos) {
    step(nanos).addAndGet(ALL);
  }

  /** The beginning of what is counted: so long ago, or up to a step longer. */
  public long startNanos(long nowNanos) {
    return (index(nowNanos) - STEPS) * stepNanos;
  }

  public long all(long nowNanos) {
    return sum(nowNanos) & (1L << KEPT_BITS) - 1;
  }

  public long kept(long nowNanos) {
    return sum(nowNanos) >>> KEPT_BITS;
  }

  private long sum(long nowNanos) {
    long oldest = index(nowNanos) - STEPS;
    long sum = 0;
    for (int i = 0; i < KEPT; i++) {
      Step step = steps.get(i);
      if (step != null && step.index >= oldest) {
        sum += step.get();
      }
    }
    return sum;
  }

  private Step step(long nanos) {
    long index = index(nanos);
    int slot = (int) Math.floorMod(index, (long) KEPT);
    Step known = steps.get(slot);
    while (known == null || known.index < index) {
      Step next = new Step(index);
      if (steps.compareAndSet(slot, known, next)) {
        return next;
      }
      known = steps.get(slot);
    }
    return known;
  }

  private long index(long nanos) {
    return Math.floorDiv(nanos, stepNanos);
  }

  /** Both counts are one number: those as promised above the bits of all. */
  private static final class Step extends AtomicLong {
    private static final long serialVersionUID = 1;

    private final long index;

    Step(long index) {
      this.index = index;
    }
  }
}
