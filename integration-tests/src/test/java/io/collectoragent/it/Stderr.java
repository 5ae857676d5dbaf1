package io.collectoragent.it;

import java.util.List;

/** What a JVM may say on stderr with the agent attached. */
final class Stderr {

  /** Said by HotSpot where an agent adds to the boot loader's path; harmless. */
  private static final String SHARING =
      "warning: Sharing is only supported for boot loader classes";

  private static final String AGENT = "[collector-agent] ";
  private static final String PICKED_UP = "Picked up JAVA_TOOL_OPTIONS: ";

  private Stderr() {}

  /** The lines that neither the agent says nor any JVM with an agent. */
  static List<String> unexpectedLines(String stderr) {
    return stderr
        .lines()
        .filter(line -> !line.startsWith(AGENT))
        .filter(line -> !line.startsWith(PICKED_UP))
        .filter(line -> !line.contains(SHARING))
        .toList();
  }
}
