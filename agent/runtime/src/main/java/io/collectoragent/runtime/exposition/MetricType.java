package io.collectoragent.runtime.exposition;

/** What the formats call a kind of metric, and what they add to its name. */
public enum MetricType {
  COUNTER("counter", "counter", "_total"),
  GAUGE("gauge", "gauge", ""),
  HISTOGRAM("histogram", "histogram", ""),
  SUMMARY("summary", "summary", ""),
  INFO("gauge", "info", "_info"),
  UNKNOWN("untyped", "unknown", "");

  private final String inText;
  private final String inOpenMetrics;
  private final String suffix;

  MetricType(String inText, String inOpenMetrics, String suffix) {
    this.inText = inText;
    this.inOpenMetrics = inOpenMetrics;
    this.suffix = suffix;
  }

  String inText() {
    return inText;
  }

  String inOpenMetrics() {
    return inOpenMetrics;
  }

  /** Part of the samples' names in both formats, and of the metric's own in the text format. */
  String suffix() {
    return suffix;
  }
}
