package io.collectoragent.testbed.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What {@code --once} waits for: that all is well, and then that a fault is seen, if one is asked
 * for.
 */
final class Verdict {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

  private final Stage stage;
  private final Report report;
  private final Scene scene;

  Verdict(Stage stage, Report report, Scene scene) {
    this.stage = stage;
    this.report = report;
    this.scene = scene;
  }

  /** Whether all is as it should be in the healthy state, within two minutes. */
  boolean onHealth() {
    Expectations expectations = new Expectations(scene);
    boolean healthy = await(() -> passes(expectations.check()));
    if (scene.lost().isEmpty()) {
      report.status(scene);
      scene.collectors().forEach(collector -> report.trace(scene, collector));
      report.checks(scene, expectations.check());
    }
    return healthy;
  }

  /**
   * Whether all of the fault's signals move, and all is well again after it, in two minutes each.
   */
  boolean on(Fault fault) {
    report.say(fault.label() + " begins: " + fault.meaning() + ".\n");
    Disturbance disturbance = new Disturbance(fault, scene);
    stage.change(disturbance::begin);
    long begin = System.nanoTime();
    boolean seen = await(disturbance::isSeen);
    report.say(disturbance.describe());
    report.say((seen ? "All of it is seen" : "Not all of it is seen") + since(begin));
    stage.change(disturbance::end);
    long end = System.nanoTime();
    Expectations expectations = new Expectations(scene);
    boolean whole = await(() -> passes(expectations.check()));
    report.say((whole ? "All is well again" : "Not all is well again") + since(end));
    report.say(CheckTable.failures(expectations.check()));
    return seen && whole;
  }

  private static String since(long begin) {
    return " after %.1f s.".formatted((System.nanoTime() - begin) / 1e9);
  }

  private boolean await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (scene.lost().isPresent() || stage.isClosed() || System.nanoTime() > deadline) {
        return false;
      }
      stage.pause(BETWEEN_CHECKS);
    }
    return true;
  }

  private static boolean passes(List<Check> checks) {
    return checks.stream().allMatch(Check::passed);
  }
}
