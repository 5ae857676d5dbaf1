package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.prometheus.PrometheusServer;
import java.util.Optional;

/**
 * The program behind {@code ./demo}. Runs until Ctrl-C and breaks things by a timetable, or with
 * {@code --once} until all that is expected was seen. Exit code 0, or 1 with the reason, or 2 where
 * the arguments are not understood.
 */
public final class Demo {

  private final Stage stage;
  private final Report report;

  private Demo(Stage stage, Report report) {
    this.stage = stage;
    this.report = report;
  }

  /**
   * @param args {@code --once}, {@code --prometheus}, {@code --fault} and the fault's name, or
   *     nothing
   */
  public static void main(String[] args) {
    Report report = new Report(System.out);
    try {
      Wishes wishes = Wishes.of(args);
      if (wishes.prometheus() && !PrometheusServer.isInstalled()) {
        throw new IllegalArgumentException("--prometheus: no program 'prometheus' is installed");
      }
      Stage stage = new Stage(System.err);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stage, report), "stop-demo"));
      System.exit(run(wishes, stage, report));
    } catch (IllegalArgumentException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(Wishes wishes, Stage stage, Report report) {
    try {
      return new Demo(stage, report).run(wishes) ? 0 : 1;
    } catch (RuntimeException e) {
      // What breaks because Ctrl-C took it away is not worth a word.
      if (!stage.isClosed()) {
        report.say("The demo failed: " + e.getMessage());
      }
      return 1;
    }
  }

  private static void stop(Stage stage, Report report) {
    report.say("\nStopping ...");
    stage.close();
    report.say("Stopped; nothing is left running.");
  }

  private boolean run(Wishes wishes) {
    report.say("Starting a database, imitated APIs, and six collectors with the agent ...");
    Scene scene = Scene.open(Checkout.find(), System.getenv(), stage);
    Optional<Watch> watch =
        wishes.prometheus() ? Optional.of(Watch.open(scene, stage)) : Optional.empty();
    report.addresses(scene, watch);
    boolean passed = wishes.once() ? check(wishes, scene) : watch(wishes, scene);
    if (!stage.isClosed()) {
      scene.lost().ifPresent(report::ended);
    }
    return passed;
  }

  private boolean check(Wishes wishes, Scene scene) {
    Verdict verdict = new Verdict(stage, report, scene);
    return verdict.onHealth() && wishes.fault().map(verdict::on).orElse(true);
  }

  private boolean watch(Wishes wishes, Scene scene) {
    new Show(stage, report, scene, wishes.timetable()).run();
    return scene.lost().isEmpty();
  }
}
