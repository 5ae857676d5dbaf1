package io.collectoragent.benchmarks.figures;

import java.util.Locale;

/** How a figure is shown. */
public enum Unit {
  SECONDS("s", "%.2f"),
  MILLIS("ms", "%.1f"),
  MICROS("µs", "%.2f"),
  MEGABYTES("MB", "%.1f"),
  BYTES("B", "%,.0f"),
  COUNT("", "%,.0f"),
  PERCENT("%", "%.0f");

  private final String symbol;
  private final String format;

  Unit(String symbol, String format) {
    this.symbol = symbol;
    this.format = format;
  }

  /** What stands behind the figure's name; may be empty. */
  String symbol() {
    return symbol;
  }

  /** Nothing is said of what was not measured. */
  String show(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }
}
