package io.collectoragent.benchmarks.jmh;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The same families as ours with the same labels, printed by the client's own writer. */
final class SimpleclientText implements WrittenText {

  private static final double[] BUCKETS = {.001, .005, .01, .05, .1, .5, 1, 5, 10};

  private final CollectorRegistry registry = new CollectorRegistry();

  SimpleclientText(int series) {
    Histogram duration =
        Histogram.build("db_query_duration_seconds", "JDBC executions, by kind of statement.")
            .labelNames("system", "database", "query_type")
            .buckets(BUCKETS)
            .register(registry);
    Counter queries = counter("db_queries_total");
    Counter slow = counter("db_slow_queries_total");
    for (int i = 0; i < series / SERIES_OF_A_DATABASE; i++) {
      duration.labels("postgresql", "prices" + i, "select").observe(0.001);
      queries.labels("postgresql", "prices" + i).inc();
      slow.labels("postgresql", "prices" + i);
    }
  }

  private Counter counter(String name) {
    return Counter.build(name, "JDBC executions.")
        .labelNames("system", "database")
        .register(registry);
  }

  @Override
  public long write(CountingStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    TextFormat.write004(
        writer, registry.filteredMetricFamilySamples(sample -> !sample.endsWith("_created")));
    writer.flush();
    return out.bytes();
  }
}
