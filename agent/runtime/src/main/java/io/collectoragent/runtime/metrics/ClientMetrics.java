package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Prints what a collector of the Prometheus client makes anew at every scrape: a few samples. */
final class ClientMetrics implements MetricSource {

  private final Collector collector;
  private final Consumer<Throwable> failures;

  /**
   * @param failures told of what the collector throws; the rest of the page comes all the same
   */
  ClientMetrics(Collector collector, Consumer<Throwable> failures) {
    this.collector = collector;
    this.failures = failures;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    for (MetricFamilySamples family : collected()) {
      boolean begun = false;
      for (MetricFamilySamples.Sample sample : family.samples) {
        if (isShown(sample)) {
          if (!begun) {
            page.head(family.name, typeOf(family), family.help);
            begun = true;
          }
          page.number(
              sample.name.getBytes(StandardCharsets.UTF_8),
              LabelText.of(sample.labelNames, sample.labelValues),
              sample.value);
        }
      }
    }
  }

  private List<MetricFamilySamples> collected() {
    try {
      return collector.collect();
    } catch (RuntimeException | LinkageError failure) {
      failures.accept(failure);
      return Collections.emptyList();
    }
  }

  /** When a series was made is of no use to the queries here, and doubles what is scraped. */
  private static boolean isShown(MetricFamilySamples.Sample sample) {
    return !sample.name.endsWith("_created");
  }

  private static MetricType typeOf(MetricFamilySamples family) {
    switch (family.type) {
      case COUNTER:
        return MetricType.COUNTER;
      case GAUGE:
        return MetricType.GAUGE;
      case HISTOGRAM:
        return MetricType.HISTOGRAM;
      case SUMMARY:
        return MetricType.SUMMARY;
      case INFO:
        return MetricType.INFO;
      default:
        return MetricType.UNKNOWN;
    }
  }
}
