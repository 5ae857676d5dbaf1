package io.collectoragent.testbed.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks as a table: a line for each check, a column for each collector. */
final class CheckTable {

  private CheckTable() {}

  static String render(List<Check> checks) {
    List<String> collectors = checks.stream().map(Check::collector).distinct().toList();
    Map<String, List<Check>> lines =
        checks.stream()
            .collect(Collectors.groupingBy(Check::what, LinkedHashMap::new, Collectors.toList()));
    List<String> names = collectors.stream().map(name -> name.replace("-collector", "")).toList();
    StringBuilder table = new StringBuilder(line("check", names));
    lines.forEach(
        (what, line) ->
            table.append(
                line(what, collectors.stream().map(name -> verdict(line, name)).toList())));
    return table.toString();
  }

  /** Not everything is checked of everyone. */
  private static String verdict(List<Check> line, String collector) {
    List<Check> ofIt = line.stream().filter(check -> check.collector().equals(collector)).toList();
    if (ofIt.isEmpty()) {
      return "-";
    }
    return ofIt.stream().allMatch(Check::passed) ? "ok" : "FAILED";
  }

  /** The failed ones with what was seen, a line each. */
  static String failures(List<Check> checks) {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(check -> "  " + check.collector() + ": " + check.what() + ": " + check.seen() + "\n")
        .collect(Collectors.joining());
  }

  private static String line(String first, List<String> rest) {
    String cells = rest.stream().map("%-11s"::formatted).collect(Collectors.joining());
    return "  %-46s %s".formatted(first, cells).stripTrailing() + "\n";
  }
}
