package io.collectoragent.testbed.dashboards.preview;

import java.util.List;
import java.util.Locale;

/** Values with their units, as Grafana writes them. */
final class Units {

  private static final double LARGEST_WITHOUT_SUFFIX = 1_000;
  private static final List<String> COUNTS = List.of("", " K", " Mil", " Bil", " Tri");
  private static final List<String> BYTES = List.of(" B", " KiB", " MiB", " GiB", " TiB");
  private static final List<String> RATES = List.of(" B/s", " kB/s", " MB/s", " GB/s", " TB/s");
  private static final List<String> SECONDS = List.of(" s", " ms", " µs", " ns");

  private Units() {}

  /**
   * @param unit by Grafana's name
   * @throws IllegalArgumentException for one that no dashboard has had so far
   */
  static String text(String unit, double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return switch (unit) {
      case "none" -> digits(value);
      case "short" -> scaled(value, 1_000, COUNTS);
      case "percent" -> digits(value) + "%";
      case "percentunit" -> digits(value * 100) + "%";
      case "s" -> seconds(value);
      case "bytes" -> scaled(value, 1_024, BYTES);
      case "Bps" -> scaled(value, 1_000, RATES);
      case "cps", "ops" -> scaled(value, 1_000, COUNTS) + (unit.equals("cps") ? " c/s" : " ops/s");
      case "cpm", "wpm" -> scaled(value, 1_000, COUNTS) + (unit.equals("cpm") ? " c/m" : " w/m");
      default -> throw new IllegalArgumentException("no unit " + unit);
    };
  }

  private static String scaled(double value, double base, List<String> suffixes) {
    double rest = value;
    int index = 0;
    while (Math.abs(rest) >= base && index < suffixes.size() - 1) {
      rest /= base;
      index++;
    }
    return digits(rest) + suffixes.get(index);
  }

  private static String seconds(double value) {
    double size = Math.abs(value);
    if (size >= 86_400) {
      return digits(value / 86_400) + (size >= 2 * 86_400 ? " days" : " day");
    }
    if (size >= 3_600) {
      return digits(value / 3_600) + " h";
    }
    if (size >= 60) {
      return digits(value / 60) + " min";
    }
    double rest = value;
    int index = 0;
    while (rest != 0 && Math.abs(rest) < 1 && index < SECONDS.size() - 1) {
      rest *= LARGEST_WITHOUT_SUFFIX;
      index++;
    }
    return digits(rest) + SECONDS.get(index);
  }

  /** Three of them, and no zeros after the point. */
  private static String digits(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
  }
}
