package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.TraceIds;
import io.prometheus.client.Histogram;
import java.util.concurrent.TimeUnit;

/**
 * A histogram of durations in seconds that leads from a bucket to a trace. An exemplar costs an
 * object and two strings, so there is one a second at most; a scrape sees fewer than that.
 */
final class Timing {

  private static final long EXEMPLAR_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Histogram.Child histogram;
  private volatile long lastExemplarNanos = Long.MIN_VALUE;

  Timing(Histogram.Child histogram) {
    this.histogram = histogram;
  }

  void record(Observation observation) {
    double seconds = observation.durationNanos() / NANOS_PER_SECOND;
    long end = observation.endEpochNanos();
    if (observation.sampled() && end > lastExemplarNanos + EXEMPLAR_INTERVAL_NANOS) {
      lastExemplarNanos = end;
      histogram.observeWithExemplar(
          seconds,
          "trace_id",
          TraceIds.traceId(observation),
          "span_id",
          TraceIds.spanId(observation));
    } else {
      histogram.observe(seconds);
    }
  }
}
