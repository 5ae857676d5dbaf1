package io.collectoragent.it;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a program.
 *
 * @param metrics as scraped when it had done its work; null where it ran without the agent
 */
record Outcome(int exitCode, String stdout, String stderr, MetricsPage metrics) {

  static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Pattern PORT = Pattern.compile("metrics on port (\\d+)");

  static Outcome ofAttached(ForkedJava running) {
    String started = running.awaitLine(line -> PORT.matcher(line).find(), LIMIT);
    running.awaitLine("done"::equals, LIMIT);
    Matcher port = PORT.matcher(started);
    port.find();
    MetricsPage metrics =
        MetricsPage.fetch(URI.create("http://127.0.0.1:" + port.group(1) + "/metrics"));
    return ended(running, metrics);
  }

  static Outcome ofAlone(ForkedJava running) {
    running.awaitLine("done"::equals, LIMIT);
    return ended(running, null);
  }

  /** What the agent itself printed, without the JVM's own remarks. */
  String agentLines() {
    return stderr
        .lines()
        .filter(line -> line.startsWith("[collector-agent]"))
        .reduce("", (lines, line) -> lines + line + "\n");
  }

  private static Outcome ended(ForkedJava running, MetricsPage metrics) {
    running.endInput();
    int exitCode = running.await(LIMIT);
    return new Outcome(exitCode, running.stdout(), running.stderr(), metrics);
  }
}
