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
    StringBuilder table = new StringBuilder(line("check", collectors));
    lines.forEach(
        (what, line) ->
            table.append(
                line(what, line.stream().map(check -> check.passed() ? "ok" : "FAILED").toList())));
    return table.toString();
  }

  /** The failed ones with what was seen, a line each. */
  static String failures(List<Check> checks) {
    return checks.stream()
        .filter(check -> !check.passed())
        .map(check -> "  " + check.collector() + ": " + check.what() + ": " + check.seen() + "\n")
        .collect(Collectors.joining());
  }

  private static String line(String first, List<String> rest) {
    String cells = rest.stream().map("%-18s"::formatted).collect(Collectors.joining());
    return "  %-44s %s".formatted(first, cells).stripTrailing() + "\n";
  }
}
