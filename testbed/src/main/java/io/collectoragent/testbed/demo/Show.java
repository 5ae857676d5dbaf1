package io.collectoragent.testbed.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What is to be watched until Ctrl-C: status, traces, and faults by the timetable. */
final class Show {

  private static final Duration BETWEEN_BLOCKS = Duration.ofSeconds(5);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int BLOCKS_BETWEEN_TRACES = 3;

  private final Stage stage;
  private final Report report;
  private final Scene scene;
  private final Timetable timetable;
  private final long begin = System.nanoTime();
  private Optional<Disturbance> disturbance = Optional.empty();

  Show(Stage stage, Report report, Scene scene, Timetable timetable) {
    this.stage = stage;
    this.report = report;
    this.scene = scene;
    this.timetable = timetable;
  }

  /** Returns at the end of the stage, or when a collector is lost. */
  void run() {
    report.say("What breaks, from now on:\n" + timetable.describe());
    report.say("Ctrl-C ends it.\n");
    for (int block = 1; !stage.isClosed(); block++) {
      stage.pause(BETWEEN_BLOCKS);
      if (stage.isClosed() || scene.lost().isPresent()) {
        return;
      }
      showBlock(block);
    }
  }

  private void showBlock(int block) {
    String status = StatusTable.render(scene.collectors());
    String moved = disturbance.map(Disturbance::describe).orElse("");
    if (stage.isClosed()) {
      return; // What broke because Ctrl-C took it away is not worth a word.
    }
    report.say(TIME.format(LocalTime.now()) + "\n" + status + moved);
    if (block % BLOCKS_BETWEEN_TRACES == 0) {
      int turn = (block / BLOCKS_BETWEEN_TRACES - 1) % scene.collectors().size();
      report.trace(scene, scene.collectors().get(turn));
    }
    follow(timetable.at(Duration.ofNanos(System.nanoTime() - begin)));
  }

  private void follow(Optional<Fault> wanted) {
    if (wanted.equals(disturbance.map(Disturbance::fault))) {
      return;
    }
    disturbance.ifPresent(
        over -> {
          stage.change(over::end);
          report.say(over.fault().label() + " is over.\n");
        });
    disturbance = wanted.map(fault -> new Disturbance(fault, scene));
    disturbance.ifPresent(
        next -> {
          report.say(next.fault().label() + " begins: " + next.fault().meaning() + ".\n");
          stage.change(next::begin);
        });
  }
}
