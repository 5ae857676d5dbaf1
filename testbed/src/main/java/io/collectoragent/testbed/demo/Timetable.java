package io.collectoragent.testbed.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When what is broken: one fault after another, each after some time in which all is well, and then
 * again from the first. Immutable.
 *
 * @param faults at least one
 */
record Timetable(List<Fault> faults) {

  private static final Duration HEALTHY = Duration.ofSeconds(20);
  private static final Duration BROKEN = Duration.ofSeconds(30);
  private static final Duration TURN = HEALTHY.plus(BROKEN);

  /** Copies the faults. */
  Timetable {
    faults = List.copyOf(faults);
  }

  /** What is to be broken by then; empty while all is well. */
  Optional<Fault> at(Duration sinceStart) {
    long turn = sinceStart.dividedBy(TURN);
    boolean broken = sinceStart.minus(TURN.multipliedBy(turn)).compareTo(HEALTHY) >= 0;
    return broken ? Optional.of(faults.get((int) (turn % faults.size()))) : Optional.empty();
  }

  /** For people, a line each. */
  String describe() {
    StringBuilder text = new StringBuilder();
    for (int turn = 0; turn < faults.size(); turn++) {
      Duration begin = TURN.multipliedBy(turn).plus(HEALTHY);
      text.append(
          "  %4d s to %4d s  %-9s %s%n"
              .formatted(
                  begin.toSeconds(),
                  begin.plus(BROKEN).toSeconds(),
                  faults.get(turn).label(),
                  faults.get(turn).meaning()));
    }
    return text + "  and again, every " + TURN.multipliedBy(faults.size()).toSeconds() + " s";
  }
}
