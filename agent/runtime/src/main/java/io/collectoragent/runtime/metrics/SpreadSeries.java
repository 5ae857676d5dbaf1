package io.collectoragent.runtime.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;

/** A histogram of numbers of any size. Thread-safe; takes no lock. */
final class SpreadSeries extends Series {

  private final double[] bounds;

  /** By bucket, the last without a bound. */
  private final AtomicLongArray counts;

  private final DoubleAdder sum = new DoubleAdder();

  /**
   * @param bounds upper ones, ascending; shared and not changed
   */
  SpreadSeries(List<String> labelValues, double[] bounds) {
    super(labelValues);
    this.bounds = bounds;
    this.counts = new AtomicLongArray(bounds.length + 1);
  }

  void record(double number) {
    int bucket = 0;
    while (bucket < bounds.length && number > bounds[bucket]) {
      bucket++;
    }
    counts.getAndIncrement(bucket);
    sum.add(number);
  }

  /** How many fell into this bucket and into no smaller one. */
  long count(int bucket) {
    return counts.get(bucket);
  }

  double sum() {
    return sum.sum();
  }
}
