package io.collectoragent.runtime.stored;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Recording;
import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.business.Source;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.tables.Cell;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows that were stored in the metrics that rules ask for. Thread-safe. */
public final class RowMetrics implements ObservationHandler {

  private final Recordings recordings;
  private volatile Map<TableRule, List<RowMetric>> byRule = Collections.emptyMap();

  /**
   * @param recordings make the metrics
   */
  public RowMetrics(Recordings recordings) {
    this.recordings = recordings;
  }

  /** The metrics of these are counted from now on. */
  public void follow(TableRules rules) {
    Map<TableRule, List<RowMetric>> next = new IdentityHashMap<>();
    for (TableRule rule : rules.all()) {
      List<RowMetric> metrics = new ArrayList<>();
      for (MetricRule metric : rule.metrics()) {
        metrics.add(new RowMetric(rule, metric, recordings.of(metric)));
      }
      next.put(rule, metrics);
    }
    byRule = next;
  }

  @Override
  public void onStop(Observation observation) {
    if (!(observation instanceof RuledDbCall)) {
      return;
    }
    StoredRows rows = ((RuledDbCall) observation).rows();
    for (RowMetric metric : byRule.getOrDefault(rows.rule(), Collections.emptyList())) {
      for (int row = 0; row < rows.size(); row++) {
        long written = rows.written(row);
        if (written > 0) {
          metric.record(rows, row, written);
        }
      }
    }
  }

  /** One metric and where a row has its labels and value. */
  private static final class RowMetric {
    private final Recording recording;
    private final Source value;
    private final int valueColumn;
    private final List<Source> labels;
    private final int[] labelColumns;

    RowMetric(TableRule rule, MetricRule metric, Recording recording) {
      this.recording = recording;
      this.value = metric.value();
      this.valueColumn = value == null ? TableRule.NONE : rule.column(value.text());
      this.labels = metric.labels();
      this.labelColumns = labels.stream().mapToInt(label -> rule.column(label.text())).toArray();
    }

    void record(StoredRows rows, int row, long written) {
      Object[] texts = new Object[labelColumns.length];
      for (int i = 0; i < texts.length; i++) {
        Source label = labels.get(i);
        texts[i] = label.isConstant() ? label.text() : known(rows.value(row, labelColumns[i]));
      }
      if (value == null) {
        recording.record(written, texts);
        return;
      }
      Object number = known(rows.value(row, valueColumn));
      // A null is no number, and nothing to complain of.
      if (number != null) {
        recording.record(number, texts);
      }
    }

    private static Object known(Object cell) {
      return cell == Cell.NULL ? null : cell;
    }
  }
}
