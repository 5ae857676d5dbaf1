package io.collectoragent.testbed.dashboards.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A panel, or the head of a row. Immutable.
 *
 * @param id unique in its dashboard
 * @param type by Grafana's name, such as {@code timeseries} or {@code row}
 * @param place on a grid of 24 columns
 * @param field how its values look
 * @param columns how those of a table look, by title
 * @param stacked whether lines lie on one another
 * @param thresholdLines whether thresholds are drawn among lines
 * @param sortedBy the column that a table is sorted by, largest first; else null
 */
public record ShownPanel(
    int id,
    String type,
    String title,
    String description,
    Place place,
    List<Target> targets,
    Field field,
    Map<String, Field> columns,
    boolean stacked,
    boolean thresholdLines,
    String sortedBy) {

  /** The head of a row, which asks nothing. */
  public static final String ROW = "row";

  /** The one type that shows values over time, and so asks for them. */
  public static final String TIME_SERIES = "timeseries";

  /** In units of the grid, from its upper left corner. */
  public record Place(int x, int y, int width, int height) {}

  /**
   * A query.
   *
   * @param refId its letter
   * @param expr PromQL with Grafana's variables
   * @param legend with labels in double braces
   */
  public record Target(String refId, String expr, String legend) {

    /** What a series is called. */
    String nameOf(Map<String, String> labels) {
      String name = legend;
      for (Map.Entry<String, String> label : labels.entrySet()) {
        name = name.replace("{{" + label.getKey() + "}}", label.getValue());
      }
      return name.replaceAll("\\{\\{\\w+}}", "").replaceAll(" +", " ").strip();
    }
  }

  static ShownPanel of(JsonNode json) {
    JsonNode at = json.get("gridPos");
    JsonNode fields = json.path("fieldConfig");
    JsonNode custom = fields.at("/defaults/custom");
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : json.path("targets")) {
      targets.add(
          new Target(
              target.get("refId").asText(),
              target.get("expr").asText(),
              target.path("legendFormat").asText()));
    }
    Field field = Field.of(fields.path("defaults"));
    return new ShownPanel(
        json.get("id").asInt(),
        json.get("type").asText(),
        json.get("title").asText(),
        json.path("description").asText(),
        new Place(
            at.get("x").asInt(), at.get("y").asInt(), at.get("w").asInt(), at.get("h").asInt()),
        List.copyOf(targets),
        field,
        columns(fields.path("overrides"), field),
        custom.at("/stacking/mode").asText().equals("normal"),
        !custom.at("/thresholdsStyle/mode").asText("off").equals("off"),
        json.at("/options/sortBy/0/displayName").asText(null));
  }

  private static Map<String, Field> columns(JsonNode overrides, Field defaults) {
    Map<String, Field> columns = new HashMap<>();
    for (JsonNode override : overrides) {
      columns.put(
          override.at("/matcher/options").asText(), defaults.with(override.get("properties")));
    }
    return Map.copyOf(columns);
  }

  boolean isRow() {
    return type.equals(ROW);
  }

  /** Whether it shows values over time. */
  public boolean isOverTime() {
    return type.equals(TIME_SERIES);
  }
}
