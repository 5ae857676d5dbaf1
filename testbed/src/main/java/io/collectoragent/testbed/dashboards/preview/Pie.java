package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.svg;
import static io.collectoragent.testbed.dashboards.preview.Html.text;

/** Slices of a whole, with the larger ones' shares written on them. */
final class Pie {

  private static final double WORTH_A_TEXT = 0.08;

  private Pie() {}

  static String draw(ShownPanel panel, Answer answer) {
    double sum = answer.named().stream().mapToDouble(Answer.Named::last).sum();
    StringBuilder slices = new StringBuilder();
    double from = 0;
    for (int i = 0; i < answer.named().size(); i++) {
      double share = answer.named().get(i).last() / sum;
      slices.append(slice(from, share, Colours.ofSeries(i)));
      from += share;
    }
    return "<div class=\"beside\"><svg class=\"pie\" viewBox=\"-52 -52 104 104\" role=\"img\" aria-label=\"%s\">%s</svg>%s</div>"
        .formatted(text(panel.title()), slices, Legend.ofSlices(panel, answer, sum));
  }

  private static String slice(double from, double share, String colour) {
    double middle = 2 * Math.PI * (from + share / 2) - Math.PI / 2;
    String label =
        share < WORTH_A_TEXT
            ? ""
            : svg(
                "<text x=\"%.1f\" y=\"%.1f\" class=\"share\">%.0f%%</text>",
                32 * Math.cos(middle), 32 * Math.sin(middle) + 3, 100 * share);
    if (share > 0.9999) {
      return svg("<circle r=\"50\" fill=\"%s\"/>", colour) + label;
    }
    double begin = 2 * Math.PI * from - Math.PI / 2;
    double end = begin + 2 * Math.PI * share;
    return svg(
            "<path fill=\"%s\" d=\"M0 0L%.2f %.2fA50 50 0 %d 1 %.2f %.2fZ\"/>",
            colour,
            50 * Math.cos(begin),
            50 * Math.sin(begin),
            share > 0.5 ? 1 : 0,
            50 * Math.cos(end),
            50 * Math.sin(end))
        + label;
  }
}
