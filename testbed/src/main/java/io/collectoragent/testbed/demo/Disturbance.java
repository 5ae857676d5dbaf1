package io.collectoragent.testbed.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fault, with what its signals were before it. Used by one thread. */
final class Disturbance {

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
  private final Scene scene;
  private final List<Reading> before;
  private Fault.Ending end = () -> {};

  /** Reads the signals; breaks nothing yet. */
  Disturbance(Fault fault, Scene scene) {
    this.fault = fault;
    this.scene = scene;
    this.before =
        fault.signals().stream()
            .map(signal -> new Reading(signal, signal.read(scene), Optional.empty()))
            .toList();
  }

  void begin() {
    end = fault.begin(scene);
  }

  void end() {
    end.close();
  }

  Fault fault() {
    return fault;
  }

  /** Whether all of its signals tell of it. */
  boolean isSeen() {
    return now().stream().allMatch(Reading::hasMoved);
  }

  /** Its signals, a line each. */
  String describe() {
    return now().stream().map(Reading::line).collect(Collectors.joining());
  }

  private List<Reading> now() {
    return before.stream()
        .map(then -> new Reading(then.signal(), then.before(), then.signal().read(scene)))
        .toList();
  }
}
