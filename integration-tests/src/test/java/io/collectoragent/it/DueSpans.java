package io.collectoragent.it;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.MetricsPage;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The spans of what a program has done until now. What is left of them at its exit is sent within
 * two seconds or not at all, and on a loaded machine a JVM may need longer to make the exporter.
 *
 * @param endpoint of the program, which holds on
 */
record DueSpans(Endpoint endpoint) {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /**
   * Waits until they are sent, or dropped for a reason. Where they are not in time, it returns all
   * the same: how many are missing is the test's to say.
   *
   * @param done the metrics after the program had done its work
   */
  void await(MetricsPage done) {
    double due =
        done.sum("external_api_requests_total") + done.sum("db_queries_total") + runs(done);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    MetricsPage page = done;
    while (gone(page) < due && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      page = endpoint.metrics();
    }
  }

  /** A run counts for each symbol that it stored: as many of a collector as of its busiest one. */
  private static double runs(MetricsPage page) {
    Map<String, Map<String, Double>> byCollector = new HashMap<>();
    for (MetricSample sample : page.find("crypto_collection_requests_total")) {
      byCollector
          .computeIfAbsent(sample.labels().get("collector"), collector -> new HashMap<>())
          .merge(sample.labels().get("symbol"), sample.value(), Double::sum);
    }
    return byCollector.values().stream().mapToDouble(runs -> Collections.max(runs.values())).sum();
  }

  private static double gone(MetricsPage page) {
    return page.sum("collector_agent_spans_exported_total")
        + page.sum("collector_agent_spans_dropped_total");
  }
}
