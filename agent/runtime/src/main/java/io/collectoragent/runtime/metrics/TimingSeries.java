package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.Exemplar;
import io.collectoragent.runtime.observation.Observation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A histogram of durations that leads from a bucket to a trace. Nanoseconds throughout: their sum
 * is exact and is printed without garbage. Thread-safe without a lock.
 *
 * <p>An exemplar is an object, so there is one a second at most; a scrape sees fewer than that.
 */
final class TimingSeries extends Series {

  private static final long EXEMPLAR_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final long[] bounds;

  /** By bucket, the last without a bound; behind them the sum of all durations. */
  private final AtomicLongArray counts;

  private final AtomicReferenceArray<Exemplar> exemplars;
  private volatile long lastExemplarNanos = Long.MIN_VALUE;

  /**
   * @param bounds upper ones in nanoseconds, ascending; shared and not changed
   */
  TimingSeries(List<String> labelValues, long[] bounds) {
    super(labelValues);
    this.bounds = bounds;
    this.counts = new AtomicLongArray(bounds.length + 2);
    this.exemplars = new AtomicReferenceArray<>(bounds.length + 1);
  }

  void record(Observation observation) {
    long nanos = observation.durationNanos();
    int bucket = bucketOf(nanos);
    counts.getAndIncrement(bucket);
    counts.getAndAdd(bounds.length + 1, nanos);
    long end = observation.endEpochNanos();
    if (observation.sampled() && end > lastExemplarNanos + EXEMPLAR_INTERVAL_NANOS) {
      lastExemplarNanos = end;
      exemplars.set(bucket, exemplar(observation, nanos, end));
    }
  }

  /** How many durations fell into this bucket and into no smaller one. */
  long count(int bucket) {
    return counts.get(bucket);
  }

  long sumNanos() {
    return counts.get(bounds.length + 1);
  }

  /** Null where there is none. */
  Exemplar exemplar(int bucket) {
    return exemplars.get(bucket);
  }

  private int bucketOf(long nanos) {
    int bucket = 0;
    while (bucket < bounds.length && nanos > bounds[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static Exemplar exemplar(Observation observation, long nanos, long endNanos) {
    return new Exemplar(
        observation.traceIdHigh(),
        observation.traceIdLow(),
        observation.spanId(),
        nanos,
        TimeUnit.NANOSECONDS.toMillis(endNanos));
  }
}
