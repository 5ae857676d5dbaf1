package io.collectoragent.it;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What came of a program.
 *
 * @param metrics as scraped when it had done its work; null where it ran without the agent
 */
record Outcome(int exitCode, String stdout, String stderr, MetricsPage metrics) {

  static final Duration LIMIT = Duration.ofSeconds(60);

  static Outcome ofAttached(ForkedJava running) {
    return ended(running, whenDone(running));
  }

  /** The same, and it ends only when somebody has looked and the spans of it all are sent. */
  static Outcome ofExporting(ForkedJava running, Consumer<Endpoint> look) {
    MetricsPage metrics = whenDone(running);
    look.accept(Endpoint.of(running));
    new DueSpans(Endpoint.of(running)).await(metrics);
    return ended(running, metrics);
  }

  private static MetricsPage whenDone(ForkedJava running) {
    Endpoint endpoint = Endpoint.of(running);
    running.awaitLine("done"::equals, LIMIT);
    return endpoint.metrics();
  }

  static Outcome ofAlone(ForkedJava running) {
    running.awaitLine("done"::equals, LIMIT);
    return ended(running, null);
  }

  /** Waits for the end of a program that says nothing before it. */
  static Outcome ofEnded(ForkedJava running) {
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
