package io.collectoragent.runtime.metrics;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A number of any size that is added to or set. Thread-safe; takes no lock. */
final class NumberSeries extends Series {

  private final AtomicLong bits = new AtomicLong();

  NumberSeries(List<String> labelValues) {
    super(labelValues);
  }

  void add(double amount) {
    while (true) {
      long before = bits.get();
      long after = Double.doubleToRawLongBits(Double.longBitsToDouble(before) + amount);
      if (bits.compareAndSet(before, after)) {
        return;
      }
    }
  }

  void set(double number) {
    bits.set(Double.doubleToRawLongBits(number));
  }

  double value() {
    return Double.longBitsToDouble(bits.get());
  }
}
