package io.collectoragent.testbed.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dashboard as Grafana imports and provisions it. */
final class GrafanaDashboard {

  private static final int WIDTH = 24;

  private final Grafana grafana;
  private final Dashboard dashboard;

  GrafanaDashboard(Grafana grafana, Dashboard dashboard) {
    this.grafana = grafana;
    this.dashboard = dashboard;
  }

  /** Maps, lists, texts and numbers, to be written as JSON. */
  JsonObject json() {
    return new JsonObject()
        .with("uid", dashboard.uid())
        .with("title", dashboard.title())
        .with("description", dashboard.description())
        .with("time", new JsonObject().with("from", dashboard.from()).with("to", "now"))
        .withAll(grafana.part("dashboard"))
        .with("templating", Map.of("list", variables()))
        .with("panels", panels());
  }

  /** Beside one another while there is room, row for row. */
  private List<Object> panels() {
    List<Object> panels = new ArrayList<>();
    int id = 1;
    int y = 0;
    for (Dashboard.Row row : dashboard.rows()) {
      panels.add(head(row, id++, y++));
      int x = 0;
      int height = 0;
      for (Panel panel : row.panels()) {
        if (x + panel.width() > WIDTH) {
          y += height;
          x = 0;
          height = 0;
        }
        int own = panel.height() == 0 ? row.height() : panel.height();
        JsonObject position = position(x, y, panel.width(), own);
        panels.add(new GrafanaPanel(grafana, panel).json(id++, position));
        x += panel.width();
        height = Math.max(height, own);
      }
      y += height;
    }
    return panels;
  }

  private JsonObject head(Dashboard.Row row, int id, int y) {
    return grafana
        .part("row")
        .with("id", id)
        .with("title", row.title())
        .with("gridPos", position(0, y, WIDTH, 1));
  }

  private static JsonObject position(int x, int y, int width, int height) {
    return new JsonObject().with("x", x).with("y", y).with("w", width).with("h", height);
  }

  private List<Object> variables() {
    List<Object> all = new ArrayList<>();
    all.add(grafana.part("datasource_variable"));
    dashboard.variables().forEach(variable -> all.add(json(variable)));
    return all;
  }

  private JsonObject json(Dashboard.Variable variable) {
    String query = "label_values(" + variable.of() + ", " + variable.name() + ")";
    return grafana
        .part("variable")
        .with("name", variable.name())
        .with("label", variable.label())
        .with("datasource", grafana.dataSource())
        .with("definition", query)
        .with("query", grafana.part("variable_query").with("query", query))
        .with("allValue", variable.all());
  }
}
