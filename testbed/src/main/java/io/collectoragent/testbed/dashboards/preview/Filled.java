package io.collectoragent.testbed.dashboards.preview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in the place of Grafana's variables. Immutable.
 *
 * @param values without the dollar, longest names first
 */
public record Filled(Map<String, String> values) {

  private static final long SHORTEST_RATE_SECONDS = 60;

  /**
   * @param chosen the values of each variable; all of those that are not in it
   * @param rangeSeconds the time that is shown
   * @param stepSeconds between two points of a line
   */
  public static Filled of(
      ShownDashboard dashboard,
      Map<String, List<String>> chosen,
      long rangeSeconds,
      long stepSeconds) {
    // By length, so that no name is taken for the beginning of another.
    Map<String, String> values =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    // As Grafana has it with a scrape every 15 seconds: at least four of them.
    values.put(
        "__rate_interval",
        Math.max(SHORTEST_RATE_SECONDS, stepSeconds + SHORTEST_RATE_SECONDS / 4) + "s");
    values.put("__range", rangeSeconds + "s");
    for (Variable variable : dashboard.variables()) {
      List<String> own = chosen.getOrDefault(variable.name(), List.of());
      values.put(variable.name(), own.isEmpty() ? variable.all() : pattern(own));
    }
    return new Filled(new LinkedHashMap<>(values));
  }

  /** PromQL without variables. */
  public String in(String expr) {
    String text = expr;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("$" + value.getKey(), value.getValue());
    }
    return text;
  }

  /** For {@code =~} between double quotes. */
  private static String pattern(List<String> values) {
    return values.stream()
        .map(value -> value.replaceAll("[\\\\.+*?^$|(){}\\[\\]]", "\\\\$0"))
        .map(value -> value.replace("\\", "\\\\").replace("\"", "\\\""))
        .collect(Collectors.joining("|"));
  }
}
