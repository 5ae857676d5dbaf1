package io.collectoragent.testbed.dashboards.preview;

import io.collectoragent.testbed.prometheus.Series;
import java.util.List;

/**
 * What a panel's queries found. Immutable.
 *
 * @param named with figures, in the order of the queries
 * @param error what Prometheus said instead; else null
 */
record Answer(List<Named> named, String error) {

  Answer {
    named = List.copyOf(named);
  }

  /**
   * A series and what it is called.
   *
   * @param target the query that found it
   */
  record Named(ShownPanel.Target target, String name, Series series) {

    double last() {
      return series.last();
    }
  }

  boolean isEmpty() {
    return named.isEmpty();
  }
}
