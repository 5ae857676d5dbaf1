package io.collectoragent.testbed.dashboards.preview;

import io.collectoragent.testbed.prometheus.PrometheusApi;
import io.collectoragent.testbed.prometheus.PrometheusApi.QueryFailed;
import io.collectoragent.testbed.prometheus.Series;
import java.util.ArrayList;
import java.util.List;

/** Asks what panels show, as Grafana does: lines over time, all else at the end of it. */
final class Questions {

  private final PrometheusApi prometheus;
  private final Filled filled;
  private final Span span;

  Questions(PrometheusApi prometheus, Filled filled, Span span) {
    this.prometheus = prometheus;
    this.filled = filled;
    this.span = span;
  }

  /** What is found by a panel's queries, or why nothing could be asked. */
  Answer ask(ShownPanel panel) {
    List<Answer.Named> named = new ArrayList<>();
    try {
      for (ShownPanel.Target target : panel.targets()) {
        ask(panel, filled.in(target.expr())).stream()
            .filter(Series::hasFigure)
            .map(found -> new Answer.Named(target, target.nameOf(found.labels()), found))
            .forEach(named::add);
      }
      return new Answer(named, null);
    } catch (QueryFailed e) {
      return new Answer(List.of(), e.getMessage());
    }
  }

  private List<Series> ask(ShownPanel panel, String expr) {
    return panel.isOverTime()
        ? prometheus.range(expr, span.from(), span.to(), span.step())
        : prometheus.at(expr, span.to());
  }

  /** The values that can be chosen of a variable; none, where nothing can be asked. */
  List<String> valuesOf(Variable variable) {
    try {
      return prometheus.labelValues(filled.in(variable.selector()), variable.of());
    } catch (QueryFailed e) {
      return List.of();
    }
  }
}
