package io.collectoragent.it;

import io.collectoragent.testbed.MetricsPage;
import java.time.Duration;
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
        done.sum("external_api_requests_total")
            + done.sum("db_queries_total")
            + done.sum("crypto_collection_requests_total");
    long deadline = System.nanoTime() + LIMIT.toNanos();
    MetricsPage page = done;
    while (gone(page) < due && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      page = endpoint.metrics();
    }
  }

  private static double gone(MetricsPage page) {
    return page.sum("collector_agent_spans_exported_total")
        + page.sum("collector_agent_spans_dropped_total");
  }
}
