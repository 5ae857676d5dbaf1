package io.collectoragent.testbed.dashboards;

import java.util.ArrayList;
import java.util.List;

/**
 * A dashboard as its source says it. Immutable.
 *
 * @param uid stays for good: links and bookmarks lead there
 * @param from how far it looks back, as Grafana writes it: {@code now-1h}
 * @param variables beside the data source and the service, which every dashboard has
 */
record Dashboard(
    String uid,
    String title,
    String description,
    String from,
    List<Variable> variables,
    List<Row> rows) {

  private static final Variable SERVICE =
      new Variable(
          "service",
          "Service",
          "{__name__=~\"up|cpu_usage_percent\", job=\"crypto-collectors\"}",
          // Also what has no such label: not every Prometheus gives its targets one.
          ".*");

  Dashboard {
    List<Variable> all = new ArrayList<>(List.of(SERVICE));
    all.addAll(variables == null ? List.of() : variables);
    variables = List.copyOf(all);
    rows = List.copyOf(rows);
  }

  List<Panel> panels() {
    return rows.stream().flatMap(row -> row.panels().stream()).toList();
  }

  /**
   * Offers the values of the label of its own name.
   *
   * @param of a selector of the series that have it
   * @param all the regular expression that stands for all of them
   */
  record Variable(String name, String label, String of, String all) {}

  /**
   * @param height of its panels, unless they say otherwise, in Grafana's units of 30 pixels; 0 is
   *     the usual height
   */
  record Row(String title, int height, List<Panel> panels) {
    private static final int USUAL_HEIGHT = 8;

    Row {
      height = height == 0 ? USUAL_HEIGHT : height;
      panels = List.copyOf(panels);
    }
  }
}
