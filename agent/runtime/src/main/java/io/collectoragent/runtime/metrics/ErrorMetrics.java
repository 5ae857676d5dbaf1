package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.time.Clock;
import io.prometheus.client.Collector;
import java.util.Collections;
import java.util.List;

/** {@code errors_total} and {@code error_rate}: what failed, in runs, calls and log lines. */
final class ErrorMetrics extends Collector {

  private final String service;
  private final Family<CounterSeries> errors;
  private final ErrorRate rate;

  ErrorMetrics(Registry registry, String service, Clock clock) {
    this.service = service;
    this.rate = new ErrorRate(clock);
    this.errors =
        registry.counter(
            "errors_total",
            "Failed runs and calls, and log events at WARN and above.",
            "service",
            "error_type",
            "severity");
    registry.register(this);
  }

  void ended(boolean failed) {
    rate.count(failed);
  }

  void recordError(String errorType, String severity) {
    errors.child(service, errorType, severity).inc();
  }

  @Override
  public List<MetricFamilySamples> collect() {
    double ratio = rate.ratio();
    if (Double.isNaN(ratio)) {
      return Collections.emptyList();
    }
    return Collections.singletonList(
        Samples.gauge(
                "error_rate",
                "Share of runs and calls that failed in the last 5 minutes.",
                "service")
            .add(ratio, service)
            .build());
  }
}
