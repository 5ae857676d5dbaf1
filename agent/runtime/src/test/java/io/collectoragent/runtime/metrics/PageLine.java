package io.collectoragent.runtime.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page: all before the value as it stands, and the value as a number, since {@code
 * 1.0E7} and {@code 10000000.0} are the same.
 *
 * @param value NaN, too, equals itself; 0 for a comment; rounded to what a sum of doubles is worth
 */
record PageLine(String key, double value) {

  private static final double PRECISION = 1e9;

  static List<PageLine> of(String page) {
    List<PageLine> lines = new ArrayList<>();
    for (String line : page.split("\n")) {
      lines.add(line.startsWith("#") ? new PageLine(line, 0) : sample(line));
    }
    return lines;
  }

  private static PageLine sample(String line) {
    int space = line.lastIndexOf(' ');
    String value = line.substring(space + 1).replace("Inf", "Infinity");
    return new PageLine(line.substring(0, space), rounded(Double.parseDouble(value)));
  }

  private static double rounded(double value) {
    double nanos = Math.rint(value * PRECISION);
    return Math.abs(nanos) < 1e15 && nanos != 0 ? nanos / PRECISION : value + 0.0;
  }
}
