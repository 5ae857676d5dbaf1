package io.collectoragent.testbed.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the values of a panel look: units, colours, lines. */
final class GrafanaFields {

  private static final String NO_THRESHOLD = "blue";

  private final Grafana grafana;
  private final Panel panel;

  GrafanaFields(Grafana grafana, Panel panel) {
    this.grafana = grafana;
    this.panel = panel;
  }

  JsonObject json() {
    return new JsonObject().with("defaults", defaults()).with("overrides", columns());
  }

  private JsonObject defaults() {
    JsonObject defaults =
        new JsonObject()
            .with("color", Map.of("mode", isColouredByValue() ? "thresholds" : "palette-classic"))
            .with("thresholds", thresholds(panel.thresholds()));
    putIfSaid(defaults, "unit", panel.unit());
    putIfSaid(defaults, "noValue", panel.empty());
    putIfSaid(defaults, "min", panel.min());
    putIfSaid(defaults, "max", panel.max());
    if (!panel.texts().isEmpty()) {
      defaults.put("mappings", List.of(texts()));
    }
    if (panel.isTimeSeries()) {
      defaults.put("custom", lines());
    }
    return defaults;
  }

  private static void putIfSaid(JsonObject object, String key, Object value) {
    if (value != null) {
      object.put(key, value);
    }
  }

  private boolean isColouredByValue() {
    return !panel.isTimeSeries() && !panel.show().equals("piechart");
  }

  private static JsonObject thresholds(Map<String, Object> colours) {
    List<Object> steps = new ArrayList<>();
    colours.forEach(
        (key, value) ->
            steps.add(key.equals(Panel.BASE) ? step((String) value, null) : step(key, value)));
    if (steps.isEmpty()) {
      steps.add(step(NO_THRESHOLD, null));
    }
    return new JsonObject().with("mode", "absolute").with("steps", steps);
  }

  private static JsonObject step(String colour, Object from) {
    return new JsonObject().with("color", colour).with("value", from);
  }

  private JsonObject texts() {
    JsonObject texts = new JsonObject();
    panel.texts().forEach((value, text) -> texts.put(value, Map.of("text", text)));
    return new JsonObject().with("type", "value").with("options", texts);
  }

  private JsonObject lines() {
    String stacking = panel.stacked() ? "normal" : "none";
    String thresholds = panel.thresholds().size() > 1 ? "dashed" : "off";
    return grafana
        .part("lines")
        .with("fillOpacity", panel.stacked() ? 30 : 0)
        .with("stacking", new JsonObject().with("group", "A").with("mode", stacking))
        .with("thresholdsStyle", Map.of("mode", thresholds));
  }

  private List<Object> columns() {
    List<Object> overrides = new ArrayList<>();
    panel.columns().forEach((title, column) -> overrides.add(override(title, column)));
    return overrides;
  }

  private static JsonObject override(String title, Panel.Column column) {
    List<Object> properties = new ArrayList<>();
    properties.add(property("unit", column.unit()));
    if (!column.thresholds().isEmpty()) {
      properties.add(property("thresholds", thresholds(column.thresholds())));
      properties.add(property("custom.cellOptions", Map.of("type", "color-background")));
    }
    return new JsonObject()
        .with("matcher", new JsonObject().with("id", "byName").with("options", title))
        .with("properties", properties);
  }

  private static JsonObject property(String id, Object value) {
    return new JsonObject().with("id", id).with("value", value);
  }
}
