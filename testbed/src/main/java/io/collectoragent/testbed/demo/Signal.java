package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.SampleCollector;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Something that a fault moves. Immutable.
 *
 * @param of whose it is
 * @param name for people
 * @param reading the value now; empty where there is none
 * @param moved of the value before and the value now, whether the fault is to be seen
 */
record Signal(
    SampleCollector of,
    String name,
    Function<RunningCollector, Optional<Double>> reading,
    BiPredicate<Double, Double> moved) {

  /** A sum over all samples with these labels. */
  static Signal metric(
      SampleCollector of, BiPredicate<Double, Double> moved, String name, String... labels) {
    return new Signal(of, name + described(labels), from -> sum(from, name, labels), moved);
  }

  /** The status of a page that says 503 when something is wrong. */
  static Signal status(SampleCollector of, String page) {
    return new Signal(
        of,
        page,
        from -> from.get(page).map(HttpResponse::statusCode).map(Integer::doubleValue),
        (before, now) -> now == 503);
  }

  static BiPredicate<Double, Double> grows() {
    return (before, now) -> now > before;
  }

  static BiPredicate<Double, Double> falls() {
    return (before, now) -> now < before;
  }

  static BiPredicate<Double, Double> passes(double value) {
    return (before, now) -> now > value;
  }

  static BiPredicate<Double, Double> fallsBelow(double value) {
    return (before, now) -> now < value;
  }

  Optional<Double> read(Scene scene) {
    return scene.collectors().stream()
        .filter(collector -> collector.sample() == of)
        .findFirst()
        .flatMap(reading);
  }

  private static Optional<Double> sum(RunningCollector from, String name, String... labels) {
    List<MetricSample> samples =
        from.metrics().map(page -> page.find(name, labels)).orElse(List.of());
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(samples.stream().mapToDouble(MetricSample::value).sum());
  }

  private static String described(String... labels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < labels.length; i += 2) {
      text.append(i == 0 ? "{" : ",").append(labels[i]).append('=').append(labels[i + 1]);
    }
    return labels.length == 0 ? "" : text + "}";
  }
}
