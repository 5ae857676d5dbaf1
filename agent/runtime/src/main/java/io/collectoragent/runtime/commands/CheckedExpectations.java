package io.collectoragent.runtime.commands;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.health.FreshnessRule;
import io.collectoragent.runtime.health.HealthRules;
import io.collectoragent.runtime.health.PingRule;
import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.objectives.ResponseTimeObjective;
import io.collectoragent.runtime.rules.Rules;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says what a collectors file expects of collectors, data and APIs, and what health hangs on. */
final class CheckedExpectations {

  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final PrintStream out;

  CheckedExpectations(PrintStream out) {
    this.out = out;
  }

  void tell(Rules rules) {
    rules.collectors().all().forEach(this::tell);
    tell(rules.objectives());
    tell(rules.health());
  }

  private void tell(CollectorRule rule) {
    out.println("collector " + rule.name() + (rule.isIgnored() ? ", whose runs are none" : ""));
    for (NamePattern task : rule.tasks()) {
      out.println("  task " + task);
    }
    for (String symbol : rule.symbols()) {
      out.println("  symbol " + symbol);
    }
    if (rule.everyNanos() > 0) {
      out.println("  a run every " + seconds(rule.everyNanos()));
    }
    if (rule.records() > 0) {
      out.println("  " + rule.records() + " rows of each symbol in each run");
    }
  }

  private void tell(Objectives objectives) {
    for (AvailabilityObjective objective : objectives.availability()) {
      out.println(
          "objective: data of "
              + objective.dataType()
              + " is stored no longer than "
              + seconds(objective.freshNanos())
              + " ago");
    }
    for (ResponseTimeObjective objective : objectives.responseTimes()) {
      out.println(
          "objective: "
              + objective.endpoint()
              + " of "
              + objective.provider()
              + " answers in less than "
              + seconds(objective.underNanos()));
    }
  }

  private void tell(HealthRules health) {
    for (PingRule ping : health.pings()) {
      out.println(
          "health: "
              + ping.name()
              + " is asked every "
              + seconds(ping.everyNanos())
              + (ping.url() == null ? "" : " at " + ping.url()));
    }
    for (FreshnessRule rule : health.freshness()) {
      out.println(
          "health: ready while data of "
              + rule.collector()
              + " is no older than "
              + seconds(rule.mostNanos()));
    }
    for (NamePattern ignored : health.ignored()) {
      out.println("health: " + ignored + " is ignored");
    }
  }

  private static String seconds(long nanos) {
    double seconds = nanos / NANOS_PER_SECOND;
    return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : "" + seconds) + " s";
  }
}
