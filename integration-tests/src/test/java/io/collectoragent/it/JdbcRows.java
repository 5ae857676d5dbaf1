package io.collectoragent.it;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The update counts that {@code legacy.JdbcShapes} got from its driver. */
final class JdbcRows {

  private static final Pattern WROTE = Pattern.compile(": (?:wrote (\\d+)|counts \\[(.*)])");

  private JdbcRows() {}

  static long reportedIn(String stdout) {
    return WROTE.matcher(stdout).results().mapToLong(JdbcRows::ofLine).sum();
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
