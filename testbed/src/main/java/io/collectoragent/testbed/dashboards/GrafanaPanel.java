package io.collectoragent.testbed.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A panel as Grafana has it. */
final class GrafanaPanel {

  private final Grafana grafana;
  private final Panel panel;

  GrafanaPanel(Grafana grafana, Panel panel) {
    this.grafana = grafana;
    this.panel = panel;
  }

  JsonObject json(int id, JsonObject position) {
    JsonObject json =
        grafana
            .part("panel")
            .with("id", id)
            .with("type", panel.show())
            .with("title", panel.title())
            .with("description", description())
            .with("gridPos", position)
            .with("datasource", grafana.dataSource())
            .with("targets", targets())
            .with("fieldConfig", new GrafanaFields(grafana, panel).json())
            .with("options", options());
    return panel.isTable() ? json.with("transformations", List.of(joined(), named())) : json;
  }

  private String description() {
    return panel.alerts().isEmpty()
        ? panel.description()
        : panel.description() + "\n\nAlerts: " + String.join(", ", panel.alerts());
  }

  private List<Object> targets() {
    List<Object> targets = new ArrayList<>();
    for (Panel.Query query : panel.asked()) {
      targets.add(
          grafana
              .part("query")
              .with("refId", refId(targets.size()))
              .with("datasource", grafana.dataSource())
              .with("expr", query.expr())
              .with("legendFormat", query.legend())
              .with("format", panel.isTable() ? "table" : "time_series")
              .with("range", panel.isTimeSeries())
              .with("instant", !panel.isTimeSeries())
              .with("exemplar", panel.isTimeSeries() && !panel.quantiles().isEmpty()));
    }
    return targets;
  }

  private static String refId(int index) {
    return String.valueOf((char) ('A' + index));
  }

  private JsonObject options() {
    JsonObject options = grafana.options(panel.show());
    if (!panel.isTable()) {
      return options;
    }
    JsonObject largestFirst = new JsonObject().with("displayName", panel.sort()).with("desc", true);
    return options.with("sortBy", List.of(largestFirst));
  }

  /** One line for each set of labels. */
  private static JsonObject joined() {
    return new JsonObject().with("id", "merge").with("options", Map.of());
  }

  /** Of several queries in a table Grafana calls the values by their letters. */
  private JsonObject named() {
    JsonObject names = new JsonObject();
    for (String title : panel.columns().keySet()) {
      names.put("Value #" + refId(names.size()), title);
    }
    return new JsonObject()
        .with("id", "organize")
        .with(
            "options",
            new JsonObject()
                .with("excludeByName", Map.of("Time", true))
                .with("renameByName", names));
  }
}
