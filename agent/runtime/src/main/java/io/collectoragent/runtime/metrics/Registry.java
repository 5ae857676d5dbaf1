package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

  private static final double NANOS_PER_SECOND = 1e9;

  private final List<MetricSource> sources = new CopyOnWriteArrayList<>();
  private final SeriesLimit limit;
  private final Consumer<Throwable> failures;

  /**
   * @param failures told of what a collector throws at a scrape
   */
  Registry(SeriesLimit limit, Consumer<Throwable> failures) {
    this.limit = limit;
    this.failures = failures;
  }

  /** In the order in which they are printed. */
  List<MetricSource> sources() {
    return sources;
  }

  Family<CounterSeries> counter(String name, String help, String... labels) {
    Family<CounterSeries> family =
        new Family<>(
            name, Arrays.asList(labels), limit, CounterSeries::new, new CounterText(name, help));
    sources.add(family);
    return family;
  }

  /**
   * @param buckets upper bounds in seconds, ascending
   */
  Family<TimingSeries> histogram(String name, String help, double[] buckets, String... labels) {
    long[] nanos = new long[buckets.length];
    for (int i = 0; i < buckets.length; i++) {
      nanos[i] = Math.round(buckets[i] * NANOS_PER_SECOND);
    }
    Family<TimingSeries> family =
        new Family<>(
            name,
            Arrays.asList(labels),
            limit,
            values -> new TimingSeries(values, nanos),
            new TimingText(name, help, buckets));
    sources.add(family);
    return family;
  }

  /** A counter of amounts that need not be whole. */
  Family<NumberSeries> sum(String name, String help, String... labels) {
    return numbers(name, NumberText.counter(name, help), labels);
  }

  Family<NumberSeries> gauge(String name, String help, String... labels) {
    return numbers(name, NumberText.gauge(name, help), labels);
  }

  /** A histogram of numbers that need not be durations. */
  Family<SpreadSeries> spread(String name, String help, double[] buckets, String... labels) {
    Family<SpreadSeries> family =
        new Family<>(
            name,
            Arrays.asList(labels),
            limit,
            values -> new SpreadSeries(values, buckets),
            new SpreadText(name, help, buckets));
    sources.add(family);
    return family;
  }

  private Family<NumberSeries> numbers(String name, NumberText text, String... labels) {
    Family<NumberSeries> family =
        new Family<>(name, Arrays.asList(labels), limit, NumberSeries::new, text);
    sources.add(family);
    return family;
  }

  void register(MetricSource source) {
    sources.add(source);
  }

  /** One whose samples are made at the scrape. */
  void register(Collector collector) {
    sources.add(new ClientMetrics(collector, failures));
  }
}
