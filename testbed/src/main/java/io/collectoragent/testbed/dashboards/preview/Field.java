package io.collectoragent.testbed.dashboards.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How values look. Immutable.
 *
 * @param unit by Grafana's name
 * @param min of an axis or a gauge; null where it follows the values
 * @param max the same
 * @param empty what is shown where nothing is found
 * @param steps colours with the values they begin at, rising
 * @param texts what is shown in the place of a value, by that value
 * @param filled whether a table's cell has its colour as its background
 */
record Field(
    String unit,
    Double min,
    Double max,
    String empty,
    List<Step> steps,
    Map<String, String> texts,
    boolean filled) {

  /**
   * A threshold.
   *
   * @param from minus infinity for the first
   */
  record Step(String colour, double from) {

    boolean isLine() {
      return Double.isFinite(from);
    }
  }

  static Field of(JsonNode defaults) {
    Map<String, String> texts = new HashMap<>();
    defaults
        .at("/mappings/0/options")
        .properties()
        .forEach(text -> texts.put(text.getKey(), text.getValue().get("text").asText()));
    return new Field(
        defaults.path("unit").asText("none"),
        number(defaults.get("min")),
        number(defaults.get("max")),
        defaults.path("noValue").asText("No data"),
        steps(defaults.at("/thresholds/steps")),
        Map.copyOf(texts),
        false);
  }

  /** The same but for what a column says of its own. */
  Field with(JsonNode properties) {
    String ownUnit = unit;
    List<Step> ownSteps = steps;
    boolean ownFilled = filled;
    for (JsonNode property : properties) {
      JsonNode value = property.get("value");
      switch (property.get("id").asText()) {
        case "unit" -> ownUnit = value.asText();
        case "thresholds" -> ownSteps = steps(value.get("steps"));
        case "custom.cellOptions" ->
            ownFilled = value.path("type").asText().equals("color-background");
        default -> throw new IllegalArgumentException("not shown: " + property);
      }
    }
    return new Field(ownUnit, min, max, empty, ownSteps, texts, ownFilled);
  }

  private static Double number(JsonNode value) {
    return value == null ? null : value.asDouble();
  }

  private static List<Step> steps(JsonNode list) {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : list) {
      JsonNode from = step.get("value");
      steps.add(
          new Step(
              step.get("color").asText(),
              from == null || from.isNull() ? Double.NEGATIVE_INFINITY : from.asDouble()));
    }
    return List.copyOf(steps);
  }

  /** The colour of a value, by Grafana's name. */
  String colourOf(double value) {
    String colour = steps.isEmpty() ? "blue" : steps.get(0).colour();
    for (Step step : steps) {
      if (value >= step.from()) {
        colour = step.colour();
      }
    }
    return colour;
  }

  /** A value as people read it. */
  String text(double value) {
    String mapped = texts.get(Double.toString(value).replaceFirst("\\.0$", ""));
    return mapped == null ? Units.text(unit, value) : mapped;
  }
}
