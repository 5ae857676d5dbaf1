package io.collectoragent.testbed.dashboards.preview;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of values with round numbers on it. Immutable.
 *
 * @param min where it begins
 * @param max where it ends, above min
 * @param ticks the round numbers
 */
record Axis(double min, double max, List<Double> ticks) {

  private static final int WANTED = 5;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** Holds the values, and begins and ends where the field says so. */
  static Axis of(double lowest, double highest, Field field) {
    double room = room(lowest, highest);
    double min =
        field.min() != null ? field.min() : Math.max(lowest - room, lowest < 0 ? lowest - room : 0);
    double max = field.max() != null ? field.max() : highest + room;
    double end = max > min ? max : min + 1;
    return new Axis(min, end, ticks(min, end, unitOf(field.unit(), end - min)));
  }

  /** Above and below the values. A line that is always the same has to lie somewhere. */
  private static double room(double lowest, double highest) {
    double range = highest - lowest;
    if (range > Math.abs(highest) * 1e-6) {
      return range * 0.05;
    }
    return highest == 0 ? 1 : Math.abs(highest) * 0.05;
  }

  private static List<Double> ticks(double min, double max, double unit) {
    double rough = (max - min) / unit / WANTED;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10 * unit;
    for (double round : ROUND) {
      if (round * power >= rough) {
        step = round * power * unit;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    long last = (long) Math.floor(max / step + 1e-9);
    for (long i = (long) Math.ceil(min / step - 1e-9); i <= last; i++) {
      ticks.add(i * step);
    }
    return List.copyOf(ticks);
  }

  /** What numbers are to be round in: minutes of minutes, kibibytes of kibibytes. */
  private static double unitOf(String unit, double range) {
    double[] units =
        switch (unit) {
          case "s" -> new double[] {86_400, 3_600, 60};
          case "bytes" -> new double[] {1L << 30, 1L << 20, 1L << 10};
          default -> new double[] {};
        };
    for (double larger : units) {
      if (range >= 2 * larger) {
        return larger;
      }
    }
    return 1;
  }

  /** 0 at its beginning, 1 at its end. */
  double share(double value) {
    return (value - min) / (max - min);
  }
}
