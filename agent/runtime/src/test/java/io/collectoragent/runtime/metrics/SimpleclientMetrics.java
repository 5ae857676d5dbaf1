package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.Observation;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The Prometheus client's own counters, histograms and writer, to compare with. */
final class SimpleclientMetrics {

  private final CollectorRegistry registry = new CollectorRegistry();
  private final Counter counter;
  private final Histogram histogram;

  SimpleclientMetrics(String counterName, String histogramName, String help, String... labels) {
    counter = Counter.build(counterName, help).labelNames(labels).register(registry);
    histogram =
        Histogram.build(histogramName, help)
            .labelNames(labels)
            .buckets(Registry.HTTP_BUCKETS)
            .register(registry);
  }

  void count(long amount, String... values) {
    counter.labels(values).inc(amount);
  }

  void time(Observation observation, String... values) {
    histogram.labels(values).observe(observation.durationNanos() / 1e9);
  }

  void register(Collector collector) {
    registry.register(collector);
  }

  void write(String contentType, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    TextFormat.writeFormat(
        contentType,
        writer,
        registry.filteredMetricFamilySamples(sample -> !sample.endsWith("_created")));
    writer.flush();
  }
}
