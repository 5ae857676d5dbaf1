package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.Checkout;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The program behind {@code ./demo}. Runs until Ctrl-C, or with {@code --once} until all that is
 * expected was seen, at most two minutes. Exit code 0, or 1 with the reason.
 */
public final class Demo {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);
  private static final Duration BETWEEN_BLOCKS = Duration.ofSeconds(5);
  private static final int BLOCKS_BETWEEN_TRACES = 3;

  private final Stage stage;
  private final Report report;

  private Demo(Stage stage, Report report) {
    this.stage = stage;
    this.report = report;
  }

  /**
   * @param args {@code --once} or nothing
   */
  public static void main(String[] args) {
    Stage stage = new Stage(System.err);
    Report report = new Report(System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stage, report), "stop-demo"));
    try {
      System.exit(new Demo(stage, report).run(List.of(args).contains("--once")) ? 0 : 1);
    } catch (RuntimeException e) {
      // What breaks because Ctrl-C took it away is not worth a word.
      if (!stage.isClosed()) {
        report.say("The demo failed: " + e.getMessage());
        System.exit(1);
      }
    }
  }

  private static void stop(Stage stage, Report report) {
    report.say("\nStopping ...");
    stage.close();
    report.say("Stopped; nothing is left running.");
  }

  private boolean run(boolean once) {
    report.say("Starting a database, imitated APIs, and six collectors with the agent ...");
    Scene scene = Scene.open(Checkout.find(), System.getenv(), stage);
    report.addresses(scene);
    return once ? checkOnce(scene) : watch(scene);
  }

  private boolean watch(Scene scene) {
    report.say("Ctrl-C ends it.\n");
    for (int block = 1; !stage.isClosed(); block++) {
      stage.pause(BETWEEN_BLOCKS);
      if (!stage.isClosed() && hasLost(scene)) {
        return false;
      }
      String status = StatusTable.render(scene.collectors());
      if (!stage.isClosed()) {
        report.say(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "\n" + status);
        showATrace(scene, block);
      }
    }
    return true;
  }

  /** Now and then one, of each collector in turn. */
  private void showATrace(Scene scene, int block) {
    if (block % BLOCKS_BETWEEN_TRACES == 0) {
      int turn = (block / BLOCKS_BETWEEN_TRACES - 1) % scene.collectors().size();
      report.trace(scene, scene.collectors().get(turn));
    }
  }

  private boolean checkOnce(Scene scene) {
    Expectations expectations = new Expectations(scene);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Check> checks = expectations.check();
    while (!checks.stream().allMatch(Check::passed) && System.nanoTime() < deadline) {
      if (hasLost(scene)) {
        return false;
      }
      stage.pause(BETWEEN_CHECKS);
      checks = expectations.check();
    }
    report.status(scene);
    scene.collectors().forEach(collector -> report.trace(scene, collector));
    report.checks(scene, checks);
    return checks.stream().allMatch(Check::passed);
  }

  private boolean hasLost(Scene scene) {
    Optional<RunningCollector> ended =
        scene.collectors().stream().filter(each -> !each.process().isAlive()).findFirst();
    ended.ifPresent(report::ended);
    return ended.isPresent();
  }
}
