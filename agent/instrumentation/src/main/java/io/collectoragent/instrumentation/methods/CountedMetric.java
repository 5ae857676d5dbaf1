package io.collectoragent.instrumentation.methods;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Recording;
import io.collectoragent.runtime.business.Source;
import io.collectoragent.runtime.methods.CallPath;

/** Makes a fact of a call, for one metric. Thread-safe. */
final class CountedMetric {

  private final Recording recording;
  private final PathReader reader;

  /** A {@link CallPath}, or the text of a constant. */
  private final Object[] labels;

  /** Null where each call counts as one. */
  private final CallPath value;

  CountedMetric(MetricRule rule, Recording recording, PathReader reader) {
    this.recording = recording;
    this.reader = reader;
    this.value = rule.value() == null ? null : CallPath.parse(rule.value().text());
    this.labels = new Object[rule.labels().size()];
    for (int i = 0; i < labels.length; i++) {
      Source source = rule.labels().get(i);
      labels[i] = source.isConstant() ? source.text() : CallPath.parse(source.text());
    }
  }

  void count(Object self, Object[] arguments, Object result, long durationNanos) {
    Object number = null;
    if (value != null) {
      number = reader.read(value, self, arguments, result, durationNanos);
      if (number == null) {
        return;
      }
    }
    Object[] texts = new Object[labels.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          labels[i] instanceof CallPath
              ? reader.read((CallPath) labels[i], self, arguments, result, durationNanos)
              : labels[i];
    }
    recording.record(number, texts);
  }
}
