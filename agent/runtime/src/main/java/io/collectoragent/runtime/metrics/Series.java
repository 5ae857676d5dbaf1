package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.LabelText;
import java.util.List;

/** What is counted under one set of label values. Thread-safe. */
abstract class Series {

  private final List<String> labelValues;
  private LabelText labels;

  Series(List<String> labelValues) {
    this.labelValues = labelValues;
  }

  final List<String> labelValues() {
    return labelValues;
  }

  /**
   * Encoded at the first scrape and kept: never on the application's threads. Races are harmless,
   * since the text is the same and immutable.
   */
  final LabelText labels(List<String> labelNames) {
    LabelText known = labels;
    if (known == null) {
      known = LabelText.of(labelNames, labelValues);
      labels = known;
    }
    return known;
  }
}
