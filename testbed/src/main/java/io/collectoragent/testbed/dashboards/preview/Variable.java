package io.collectoragent.testbed.dashboards.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to choose at the top of a dashboard. Immutable.
 *
 * @param name as expressions have it, without the dollar
 * @param label for people
 * @param selector of the series whose label has the values, maybe with other variables in it
 * @param of the label
 * @param all what stands for all values, a regular expression
 */
public record Variable(String name, String label, String selector, String of, String all) {

  private static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((.+), *(\\w+)\\)", Pattern.DOTALL);

  static Variable of(JsonNode json) {
    Matcher query = LABEL_VALUES.matcher(json.at("/query/query").asText());
    if (!query.matches()) {
      throw new IllegalArgumentException("no label_values: " + json.get("query"));
    }
    return new Variable(
        json.get("name").asText(),
        json.get("label").asText(),
        query.group(1),
        query.group(2),
        json.get("allValue").asText());
  }
}
