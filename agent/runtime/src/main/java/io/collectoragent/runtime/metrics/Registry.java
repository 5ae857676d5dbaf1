package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.util.Arrays;

/** Makes the families of metrics and holds them for the scrape. */
final class Registry {

  /** Of OpenTelemetry's http.client.request.duration. */
  static final double[] HTTP_BUCKETS = {
    .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5, 7.5, 10
  };

  /** Of OpenTelemetry's db.client.operation.duration. */
  static final double[] DB_BUCKETS = {.001, .005, .01, .05, .1, .5, 1, 5, 10};

  /** Runs take from the blink of one call to the minutes of a back-fill. */
  static final double[] RUN_BUCKETS = {.05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 300, 900};

  private final CollectorRegistry collectors = new CollectorRegistry();
  private final SeriesLimit limit;

  Registry(SeriesLimit limit) {
    this.limit = limit;
  }

  CollectorRegistry collectors() {
    return collectors;
  }

  Family<Counter.Child> counter(String name, String help, String... labels) {
    Counter counter =
        Counter.build(name, help).labelNames(labels).withoutExemplars().register(collectors);
    return new Family<>(name, Arrays.asList(labels), counter, limit);
  }

  Family<Histogram.Child> histogram(String name, String help, double[] buckets, String... labels) {
    Histogram histogram =
        Histogram.build(name, help)
            .labelNames(labels)
            .buckets(buckets)
            .withoutExemplars()
            .register(collectors);
    return new Family<>(name, Arrays.asList(labels), histogram, limit);
  }

  void register(Collector collector) {
    collectors.register(collector);
  }
}
