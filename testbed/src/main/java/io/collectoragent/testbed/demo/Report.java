package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.TraceTree;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** What the demo writes to the console. */
final class Report {

  private static final int LINES_QUOTED = 25;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void say(String text) {
    out.println(text);
  }

  /** Where everything is to be found. */
  void addresses(Scene scene, Optional<Watch> watch) {
    say("");
    scene.collectors().forEach(each -> address(each.name(), each.url("/metrics")));
    say("  each also has /health, /ready and /live");
    address("database", scene.database().jdbcUrl());
    address("APIs", scene.apis().url());
    address("traces go to", scene.spans().address());
    watch.ifPresent(
        each -> {
          address("Prometheus", each.prometheus());
          address("dashboards", each.dashboards());
        });
    say("");
  }

  private void address(String name, Object where) {
    say("  %-20s %s".formatted(name, where));
  }

  /** A line for each collector. */
  void status(Scene scene) {
    say(StatusTable.render(scene.collectors()));
  }

  /** The collector's last run, if its spans are to be seen here. */
  void trace(Scene scene, RunningCollector collector) {
    RunTrace.last(scene.spans().spansOf(collector.name()), collector.name())
        .ifPresent(
            run -> {
              say("  trace " + run.root().traceId());
              say(TraceTree.render(run.spans()).indent(4));
            });
  }

  /** The table of checks, and for what failed all that may explain it. */
  void checks(Scene scene, List<Check> checks) {
    say(CheckTable.render(checks));
    if (checks.stream().allMatch(Check::passed)) {
      say("All is as it should be.");
      return;
    }
    say("Not as it should be:\n" + CheckTable.failures(checks));
    scene.collectors().stream()
        .filter(each -> checks.stream().anyMatch(check -> check.isFailureOf(each.name())))
        .forEach(each -> quote("The agent in " + each.name() + " said", each.agentLines()));
  }

  /** A collector that is gone, with its last words. */
  void ended(RunningCollector collector) {
    quote(
        collector.name() + " has ended by itself, and said last",
        collector.process().stderr().lines().toList());
  }

  private void quote(String heading, List<String> lines) {
    say(heading + ":");
    lines.stream()
        .skip(Math.max(0, lines.size() - LINES_QUOTED))
        .forEach(line -> say("  | " + line));
  }
}
