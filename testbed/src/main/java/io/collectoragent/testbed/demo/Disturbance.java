package io.collectoragent.testbed.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fault that is on, with what its signals were before. Immutable. */
final class Disturbance implements AutoCloseable {

  /** A signal then and now. */
  private record Reading(Signal signal, Optional<Double> before, Optional<Double> now) {

    /** Of a count that was not there before it is the first that counts. */
    boolean hasMoved() {
      return now.isPresent() && signal.moved().test(before.orElse(0.0), now.get());
    }

    String line() {
      return "  %-20s %-78s %8s -> %8s %s%n"
          .formatted(
              signal.of().collector(),
              signal.name(),
              shown(before),
              shown(now),
              hasMoved() ? "moved" : "");
    }

    private static String shown(Optional<Double> value) {
      return value.map(number -> String.format(Locale.ROOT, "%.2f", number)).orElse("absent");
    }
  }

  private final Fault fault;
  private final List<Reading> before;
  private final Fault.Ending end;

  private Disturbance(Fault fault, List<Reading> before, Fault.Ending end) {
    this.fault = fault;
    this.before = before;
    this.end = end;
  }

  static Disturbance begin(Fault fault, Scene scene) {
    List<Reading> before =
        fault.signals().stream()
            .map(signal -> new Reading(signal, signal.read(scene), Optional.empty()))
            .toList();
    return new Disturbance(fault, before, fault.begin(scene));
  }

  Fault fault() {
    return fault;
  }

  /** Whether all of its signals tell of it. */
  boolean isSeen(Scene scene) {
    return now(scene).stream().allMatch(Reading::hasMoved);
  }

  /** Its signals, a line each. */
  String describe(Scene scene) {
    return now(scene).stream().map(Reading::line).collect(Collectors.joining());
  }

  private List<Reading> now(Scene scene) {
    return before.stream()
        .map(then -> new Reading(then.signal(), then.before(), then.signal().read(scene)))
        .toList();
  }

  @Override
  public void close() {
    end.close();
  }
}
