package io.collectoragent.it;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The update counts that {@code legacy.JdbcShapes} got from its driver. */
final class JdbcRows {

  private static final Pattern WROTE = Pattern.compile(": (?:wrote (\\d+)|counts \\[(.*)])");

  private JdbcRows() {}

  static long reportedIn(String stdout) {
    return WROTE.matcher(stdout).results().mapToLong(JdbcRows::ofLine).sum();
  }

  /** By the symbols that the program says its rows have, {@code all} where it says none. */
  static Map<String, Double> bySymbolIn(String stdout) {
    Map<String, Double> rows = new HashMap<>();
    stdout.lines().forEach(line -> WROTE.matcher(line).results().forEach(m -> add(rows, line, m)));
    rows.values().removeIf(none -> none == 0);
    return rows;
  }

  private static void add(Map<String, Double> rows, String line, MatchResult counts) {
    String step = line.substring(0, counts.start());
    if (!step.startsWith("symbols ")) {
      rows.merge("all", (double) ofLine(counts), Double::sum);
      return;
    }
    String[] symbols = step.substring("symbols ".length()).split(" ");
    String[] each = (counts.group(1) == null ? counts.group(2) : counts.group(1)).split(", ");
    for (int i = 0; i < each.length; i++) {
      rows.merge(symbols[i], (double) ofCount(each[i]), Double::sum);
    }
  }

  private static long ofLine(MatchResult line) {
    String counts = line.group(1) == null ? line.group(2) : line.group(1);
    return Arrays.stream(counts.split(", ")).mapToLong(JdbcRows::ofCount).sum();
  }

  /** A driver that only knows that it worked (-2) has written one row at least; -3 is a failure. */
  private static long ofCount(String count) {
    return switch (count) {
      case "" -> 0;
      case "-2" -> 1;
      default -> Math.max(0, Long.parseLong(count));
    };
  }
}
