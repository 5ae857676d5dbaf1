package io.collectoragent.testbed.demo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the user asks of the demo. Immutable.
 *
 * @param once whether it ends by itself, as soon as all was seen
 * @param fault the only one to be shown; empty for all in turn, or with {@code once} for none
 * @param prometheus whether a Prometheus is to scrape it, and the dashboards are to be seen
 */
record Wishes(boolean once, Optional<Fault> fault, boolean prometheus) {

  /**
   * @throws IllegalArgumentException naming what is not understood, and what would be
   */
  static Wishes of(String... args) {
    Deque<String> left = new ArrayDeque<>(List.of(args));
    boolean once = false;
    Optional<Fault> fault = Optional.empty();
    boolean prometheus = false;
    while (!left.isEmpty()) {
      String arg = left.pop();
      if (arg.equals("--once")) {
        once = true;
      } else if (arg.equals("--prometheus")) {
        prometheus = true;
      } else if (arg.equals("--fault")) {
        fault = Optional.of(fault(left.isEmpty() ? "" : left.pop()));
      } else {
        throw new IllegalArgumentException("unknown option " + arg);
      }
    }
    return new Wishes(once, fault, prometheus);
  }

  private static Fault fault(String name) {
    List<String> known = Arrays.stream(Fault.values()).map(Fault::label).toList();
    return Fault.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no fault '" + name + "', but " + known));
  }

  /** The faults to be shown in turn. */
  Timetable timetable() {
    return new Timetable(fault.map(List::of).orElse(List.of(Fault.values())));
  }
}
