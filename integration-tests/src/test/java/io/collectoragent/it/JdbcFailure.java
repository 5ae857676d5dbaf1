package io.collectoragent.it;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a call of {@code legacy.JdbcShapes} failed, as the program itself said.
 *
 * @param type the exception's class
 * @param state its SQLState; null for none
 * @param code the vendor's code; 0 for none
 */
record JdbcFailure(String type, String state, int code) {

  private static final Pattern LINE = Pattern.compile(": failed by (\\S+) (\\S+) (-?\\d+)");

  static List<JdbcFailure> in(String stdout) {
    return LINE.matcher(stdout).results().map(JdbcFailure::of).toList();
  }

  private static JdbcFailure of(MatchResult line) {
    String state = line.group(2).equals("null") ? null : line.group(2);
    return new JdbcFailure(line.group(1), state, Integer.parseInt(line.group(3)));
  }

  String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** What may be said of it: its codes. Null where it has none. */
  String safeMessage() {
    if (state == null) {
      return code == 0 ? null : "code " + code;
    }
    return code == 0 ? "SQLState " + state : "SQLState " + state + ", code " + code;
  }
}
