package io.collectoragent.testbed.dashboards.preview;

import java.util.List;
import java.util.Map;

/** Grafana's colours, as dark as white text on them needs. */
final class Colours {

  private static final Map<String, String> NAMED =
      Map.of(
          "green", "#1b7f3b",
          "yellow", "#8a6a00",
          "orange", "#b84e00",
          "red", "#c4162a",
          "blue", "#1f60c4");

  private static final List<String> PALETTE =
      List.of(
          "#37872d", "#e0a100", "#3274d9", "#e0752d", "#c4162a", "#0a8fa8", "#8f3bb8", "#7a6a00",
          "#5b8db8", "#b35a8c", "#6d7f1f", "#7b5b45");

  private Colours() {}

  /**
   * @throws IllegalArgumentException for a name that no dashboard has had so far
   */
  static String named(String name) {
    String colour = NAMED.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("no colour " + name);
    }
    return colour;
  }

  /** One for each series, in turn. */
  static String ofSeries(int index) {
    return PALETTE.get(index % PALETTE.size());
  }
}
