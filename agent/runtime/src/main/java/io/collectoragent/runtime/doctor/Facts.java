package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found out, whoever told it. For one thread. */
final class Facts {

  private final Map<String, List<Sample>> samples = new HashMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final Map<List<String>, Double> uptimes = new HashMap<>();
  private final String source;
  private final String counted;

  /**
   * @param source what was asked, for people
   * @param counted in which time counters count, for people
   */
  Facts(String source, String counted) {
    this.source = source;
    this.counted = counted;
  }

  String source() {
    return source;
  }

  String counted() {
    return counted;
  }

  /** A figure that is none is as good as absent. */
  void add(String metric, Sample sample) {
    if (!Double.isNaN(sample.value()) && !Double.isInfinite(sample.value())) {
      samples.computeIfAbsent(metric, name -> new ArrayList<>()).add(sample);
    }
  }

  void add(Dependency dependency) {
    dependencies.add(dependency);
  }

  /** Those that an agent looks after; a Prometheus knows of none. */
  List<Dependency> dependencies() {
    return dependencies;
  }

  List<Sample> of(String metric) {
    return samples.getOrDefault(metric, Collections.emptyList());
  }

  /** Makes of what is counted how much came since then. */
  void count(Facts before) {
    samples.forEach(
        (metric, all) -> {
          if (Counted.counts(metric)) {
            all.replaceAll(sample -> sample.since(before.value(metric, sample)));
          }
        });
  }

  /** Of the series with the same labels; 0 where there is none. */
  private double value(String metric, Sample series) {
    return of(metric).stream()
        .filter(series::isSameSeries)
        .findFirst()
        .map(Sample::value)
        .orElse(0.0);
  }

  static double sum(List<Sample> samples) {
    return samples.stream().mapToDouble(Sample::value).sum();
  }

  /** By the values of a label, in their order. */
  Map<String, List<Sample>> by(String label, String metric) {
    Map<String, List<Sample>> groups = new TreeMap<>();
    for (Sample sample : of(metric)) {
      groups.computeIfAbsent(sample.label(label), value -> new ArrayList<>()).add(sample);
    }
    return groups;
  }

  /**
   * How long the process has been up that a sample is of.
   *
   * @param process in seconds
   */
  void addUptime(Sample process) {
    uptimes.put(process.process(), process.value());
  }

  /** Of the process that a sample is of, in seconds; infinite where that is not known. */
  double uptime(Sample sample) {
    return uptimes.getOrDefault(sample.process(), Double.POSITIVE_INFINITY);
  }
}
