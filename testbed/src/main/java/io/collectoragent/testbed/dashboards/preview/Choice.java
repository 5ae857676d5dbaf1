package io.collectoragent.testbed.dashboards.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen at the top of a dashboard. Immutable.
 *
 * @param from where the time begins; empty for the dashboard's own
 * @param values of variables, by name; all of those that are not in it
 */
record Choice(Optional<String> from, Map<String, List<String>> values) {

  private static final String VARIABLE = "var-";

  /**
   * By Grafana's names. What has no value, and what is not known, is as if it were not there.
   *
   * @param query as it stands in an address
   * @throws IllegalArgumentException if it is not encoded as it has to be
   */
  static Choice of(String query) {
    Optional<String> from = Optional.empty();
    Map<String, List<String>> values = new HashMap<>();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      String name = decoded(parts[0]);
      String value = parts.length < 2 ? "" : decoded(parts[1]);
      if (name.equals("from") && !value.isEmpty()) {
        from = Optional.of(value);
      } else if (name.startsWith(VARIABLE) && !value.isEmpty()) {
        String variable = name.substring(VARIABLE.length());
        values.computeIfAbsent(variable, none -> new ArrayList<>()).add(value);
      }
    }
    return new Choice(from, values);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
