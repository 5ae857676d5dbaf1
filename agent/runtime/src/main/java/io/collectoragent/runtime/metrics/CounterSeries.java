package io.collectoragent.runtime.metrics;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** A count that only grows. Thread-safe. */
final class CounterSeries extends Series {

  private final LongAdder count = new LongAdder();

  CounterSeries(List<String> labelValues) {
    super(labelValues);
  }

  void inc() {
    count.increment();
  }

  void inc(long amount) {
    count.add(amount);
  }

  long value() {
    return count.sum();
  }
}
