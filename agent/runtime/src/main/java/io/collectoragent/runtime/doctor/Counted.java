package io.collectoragent.runtime.doctor;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Counters that are put in relation, and so have to be counted in the same time. Immutable. */
enum Counted {
  CALLS(
      "external_api_requests_total",
      Arrays.asList("external_api_latency_seconds_sum", "external_api_latency_seconds_count"),
      "provider",
      Arrays.asList("provider", "status")),
  QUERIES(
      "db_queries_total",
      Collections.singletonList("db_slow_queries_total"),
      "database",
      Arrays.asList("system", "database"));

  private final String all;
  private final List<String> others;
  private final String group;
  private final List<String> labels;

  Counted(String all, List<String> others, String group, List<String> labels) {
    this.all = all;
    this.others = others;
    this.group = group;
    this.labels = labels;
  }

  /** The one that tells whether there was anything. */
  String all() {
    return all;
  }

  List<String> others() {
    return others;
  }

  /** The label by which they belong together. */
  String group() {
    return group;
  }

  /** Those that make a difference. */
  List<String> labels() {
    return labels;
  }

  static boolean counts(String metric) {
    return Arrays.stream(values())
        .anyMatch(counted -> counted.all.equals(metric) || counted.others.contains(metric));
  }
}
