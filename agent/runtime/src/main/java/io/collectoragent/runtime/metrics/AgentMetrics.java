package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.vitals.Vitals;
import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** {@code collector_agent_*}: the agent on itself. */
final class AgentMetrics extends Collector {

  private final String version;
  private final Vitals vitals;
  private final SeriesLimit limit;
  private final LongSupplier spansExported;
  private final Supplier<Map<String, Long>> spansDropped;

  AgentMetrics(
      String version,
      Vitals vitals,
      SeriesLimit limit,
      LongSupplier spansExported,
      Supplier<Map<String, Long>> spansDropped) {
    this.version = version;
    this.vitals = vitals;
    this.limit = limit;
    this.spansExported = spansExported;
    this.spansDropped = spansDropped;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    return Arrays.asList(
        Samples.gauge("collector_agent_build_info", "The agent's version.", "version")
            .add(1, version)
            .build(),
        Samples.counter("collector_agent_spans_exported_total", "Spans that a receiver took.")
            .add(spansExported.getAsLong())
            .build(),
        all(
            Samples.counter(
                "collector_agent_spans_dropped_total",
                "Spans that found no room in the queue, or no receiver.",
                "reason"),
            spansDropped.get()),
        all(
            Samples.counter(
                "collector_agent_series_refused_total",
                "Look-ups that fell into `other` because of the series limit.",
                "metric"),
            limit.refused()),
        all(
            Samples.gauge(
                "collector_agent_instrumentation_active", "Classes woven, by name.", "name"),
            vitals.wovenClasses()),
        all(
            Samples.counter(
                "collector_agent_failures_total",
                "Failures of the agent that the application did not see.",
                "part"),
            vitals.failures()));
  }

  private static MetricFamilySamples all(Samples samples, Map<String, Long> values) {
    values.forEach((name, value) -> samples.add(value, name));
    return samples.build();
  }
}
