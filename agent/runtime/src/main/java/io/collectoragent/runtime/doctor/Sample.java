package io.collectoragent.runtime.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One series and its value, a finite one. Immutable. */
final class Sample {

  private static final String OURS = "exported_";

  private final Map<String, String> labels;
  private final double value;

  Sample(Map<String, String> labels, double value) {
    this.labels = labels;
    this.value = value;
  }

  /**
   * As the agent told it; empty where it has no such label. A Prometheus that does not honour
   * labels keeps for the target's own what a target and the agent both have.
   */
  String label(String name) {
    String exported = labels.get(OURS + name);
    return exported == null ? target(name) : exported;
  }

  /** As whoever asked the agent calls it; empty where there is nobody between. */
  String target(String name) {
    return labels.getOrDefault(name, "");
  }

  /** What tells the process from others; the same for all of one agent. */
  List<String> process() {
    return Arrays.asList(target("job"), target("instance"));
  }

  double value() {
    return value;
  }

  boolean isSameSeries(Sample other) {
    return labels.equals(other.labels);
  }

  /** How much a counter has grown since it was so great; where it is smaller, it began anew. */
  Sample since(double before) {
    return new Sample(labels, value < before ? value : value - before);
  }
}
