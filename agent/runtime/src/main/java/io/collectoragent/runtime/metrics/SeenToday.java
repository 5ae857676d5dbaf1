package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * A gauge of the different values that there were in the last day. What came before the start is
 * not known: nothing is printed before the first, or a day. Thread-safe; takes no lock.
 */
final class SeenToday implements MetricSource {

  private static final long DAY_NANOS = TimeUnit.DAYS.toNanos(1);

  private final String name;
  private final String help;
  private final ToDoubleFunction<Set<String>> figure;
  private final SeriesLimit limit;
  private final Clock clock;
  private final long startNanos;
  private final ConcurrentMap<String, Long> seenNanos = new ConcurrentHashMap<>();
  private volatile boolean known;

  /**
   * @param figure what to print of the values; NaN for nothing
   */
  SeenToday(
      String name,
      String help,
      ToDoubleFunction<Set<String>> figure,
      SeriesLimit limit,
      Clock clock) {
    this.name = name;
    this.help = help;
    this.figure = figure;
    this.limit = limit;
    this.clock = clock;
    this.startNanos = clock.nanoTime();
  }

  void seen(String value) {
    if (seenNanos.size() >= limit.perMetric() && !seenNanos.containsKey(value)) {
      forgetOld();
      if (seenNanos.size() >= limit.perMetric()) {
        limit.refuse(name);
        return;
      }
    }
    seenNanos.put(value, clock.nanoTime());
    known = true;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    forgetOld();
    if (!known && clock.nanoTime() - startNanos < DAY_NANOS) {
      return;
    }
    double number = figure.applyAsDouble(seenNanos.keySet());
    if (!Double.isNaN(number)) {
      page.head(name, MetricType.GAUGE, help);
      page.number(name.getBytes(StandardCharsets.UTF_8), LabelText.NONE, number);
    }
  }

  private void forgetOld() {
    long dayAgo = clock.nanoTime() - DAY_NANOS;
    seenNanos.values().removeIf(seen -> seen - dayAgo < 0);
  }
}
