package io.collectoragent.runtime.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The samples of a page in the text format, by name and labels as {@code name{a="b"}}. */
final class Figures {

  private final Map<String, Double> samples;

  Figures(String page) {
    samples =
        page.lines()
            .filter(line -> !line.startsWith("#"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')).replace(",}", "}"),
                    line -> value(line.substring(line.lastIndexOf(' ') + 1)),
                    (one, other) -> {
                      throw new AssertionError("the same sample twice");
                    },
                    TreeMap::new));
  }

  /**
   * Null where it is absent.
   *
   * @param labels name and value in turn
   */
  Double get(String metric, String... labels) {
    StringBuilder key = new StringBuilder(metric);
    for (int i = 0; i < labels.length; i += 2) {
      key.append(i == 0 ? '{' : ',').append(labels[i]);
      key.append("=\"").append(labels[i + 1]).append('"');
    }
    return samples.get(labels.length == 0 ? metric : key.append('}').toString());
  }

  /** All samples of a metric. */
  Map<String, Double> of(String metric) {
    Map<String, Double> all = new TreeMap<>(samples);
    all.keySet().removeIf(key -> !key.equals(metric) && !key.startsWith(metric + '{'));
    return all;
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace("Inf", "Infinity"));
  }
}
