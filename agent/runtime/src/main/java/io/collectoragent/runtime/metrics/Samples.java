package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a metric whose values are read when it is scraped. */
final class Samples {

  private final String name;
  private final String sampleName;
  private final Collector.Type type;
  private final String help;
  private final List<String> labelNames;
  private final List<Collector.MetricFamilySamples.Sample> samples = new ArrayList<>();

  private Samples(
      String name, String sampleName, Collector.Type type, String help, String... labelNames) {
    this.name = name;
    this.sampleName = sampleName;
    this.type = type;
    this.help = help;
    this.labelNames = Arrays.asList(labelNames);
  }

  static Samples gauge(String name, String help, String... labelNames) {
    return new Samples(name, name, Collector.Type.GAUGE, help, labelNames);
  }

  /** The client adds {@code _total} to a counter's family and wants it on the samples. */
  static Samples counter(String name, String help, String... labelNames) {
    String family = name.substring(0, name.length() - "_total".length());
    return new Samples(family, name, Collector.Type.COUNTER, help, labelNames);
  }

  Samples add(double value, String... labelValues) {
    samples.add(
        new Collector.MetricFamilySamples.Sample(
            sampleName, labelNames, Arrays.asList(labelValues), value));
    return this;
  }

  Collector.MetricFamilySamples build() {
    return new Collector.MetricFamilySamples(name, type, help, samples);
  }
}
