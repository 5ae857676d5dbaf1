package io.collectoragent.it;

import io.collectoragent.testbed.dashboards.preview.Filled;
import io.collectoragent.testbed.dashboards.preview.ShownDashboard;
import io.collectoragent.testbed.dashboards.preview.ShownPanel;
import io.collectoragent.testbed.dashboards.preview.ShownPanel.Target;
import io.collectoragent.testbed.prometheus.PrometheusApi;
import io.collectoragent.testbed.prometheus.PrometheusApi.QueryFailed;
import io.collectoragent.testbed.prometheus.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a Prometheus gives the shipped dashboards, with all of each variable chosen. */
final class PanelAnswers {

  private static final long SHOWN_SECONDS = 300;
  private static final long STEP_SECONDS = 5;

  private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

  private final List<ShownDashboard> dashboards;
  private final PrometheusApi prometheus;

  PanelAnswers(List<ShownDashboard> dashboards, PrometheusApi prometheus) {
    this.dashboards = dashboards;
    this.prometheus = prometheus;
  }

  /**
   * What is wrong with each expression now, by dashboard, panel and legend: refused, nothing found,
   * no figure in what was found, or series without the labels that name them. Those that give a
   * figure are not in it.
   */
  Map<String, String> wrong() {
    Map<String, String> wrong = new TreeMap<>();
    for (ShownDashboard dashboard : dashboards) {
      Filled filled = Filled.of(dashboard, Map.of(), SHOWN_SECONDS, STEP_SECONDS);
      for (ShownPanel panel : dashboard.panels()) {
        for (Target target : panel.targets()) {
          String verdict = verdict(panel, target, filled.in(target.expr()));
          if (!verdict.isEmpty()) {
            wrong.put(dashboard.title() + " / " + panel.title() + " / " + target.legend(), verdict);
          }
        }
      }
    }
    return wrong;
  }

  /** How many there are. */
  long expressions() {
    return dashboards.stream()
        .flatMap(dashboard -> dashboard.panels().stream())
        .mapToLong(panel -> panel.targets().size())
        .sum();
  }

  private String verdict(ShownPanel panel, Target target, String expr) {
    try {
      List<Series> found = ask(panel, expr);
      if (found.isEmpty()) {
        return "nothing found by " + expr;
      }
      if (found.stream().noneMatch(Series::hasFigure)) {
        return "no figure in " + labels(found) + " by " + expr;
      }
      List<Series> nameless =
          found.stream().filter(series -> !hasLabels(series, target.legend())).toList();
      return nameless.isEmpty() ? "" : "no name for " + labels(nameless) + " by " + expr;
    } catch (QueryFailed e) {
      return "refused: " + e.getMessage() + " of " + expr;
    }
  }

  /** A series without them is none of those that were meant. */
  private static boolean hasLabels(Series series, String legend) {
    return LABEL.matcher(legend).results().allMatch(l -> series.labels().containsKey(l.group(1)));
  }

  private static List<Map<String, String>> labels(List<Series> found) {
    return found.stream().map(Series::labels).toList();
  }

  /** As Grafana does: over time for lines, at the end of that time for all else. */
  private List<Series> ask(ShownPanel panel, String expr) {
    double now = System.currentTimeMillis() / 1000.0;
    return panel.isOverTime()
        ? prometheus.range(expr, now - SHOWN_SECONDS, now, STEP_SECONDS)
        : prometheus.at(expr, now);
  }
}
