package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.svg;
import static io.collectoragent.testbed.dashboards.preview.Html.text;

import java.util.stream.Collectors;

/** A dial for each value, with the thresholds around it. */
final class Gauges {

  private static final double BEGIN = -220;
  private static final double SWEEP = 260;

  private final Field field;

  Gauges(Field field) {
    this.field = field;
  }

  String draw(Answer answer) {
    return answer.named().stream()
        .map(this::dial)
        .collect(Collectors.joining("", "<div class=\"dials\">", "</div>"));
  }

  private String dial(Answer.Named named) {
    double value = named.last();
    StringBuilder rim = new StringBuilder();
    for (int i = 0; i < field.steps().size(); i++) {
      Field.Step step = field.steps().get(i);
      double end = i + 1 < field.steps().size() ? share(field.steps().get(i + 1).from()) : 1;
      rim.append(arc(share(step.from()), end, 46, 3, Colours.named(step.colour())));
    }
    String shown = text(field.text(value));
    return """
        <figure><svg viewBox="0 0 110 92" role="img" aria-label="%s: %s">%s%s%s\
        <text x="55" y="62" class="dial">%s</text></svg><figcaption>%s</figcaption></figure>"""
        .formatted(
            text(named.name()),
            shown,
            rim,
            arc(0, 1, 37, 10, "#e4e7eb"),
            arc(0, share(value), 37, 10, Colours.named(field.colourOf(value))),
            shown,
            text(named.name()));
  }

  private double share(double value) {
    double min = field.min() == null ? 0 : field.min();
    double max = field.max() == null ? 1 : field.max();
    return Math.max(0, Math.min(1, (value - min) / (max - min)));
  }

  private static String arc(double from, double to, double radius, double thick, String colour) {
    if (to <= from) {
      return "";
    }
    double begin = Math.toRadians(BEGIN + SWEEP * from);
    double end = Math.toRadians(BEGIN + SWEEP * to);
    return svg(
        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"%.0f\" d=\"M%.2f %.2fA%.1f %.1f 0 %d 1 %.2f %.2f\"/>",
        colour,
        thick,
        55 + radius * Math.cos(begin),
        55 + radius * Math.sin(begin),
        radius,
        radius,
        end - begin > Math.PI ? 1 : 0,
        55 + radius * Math.cos(end),
        55 + radius * Math.sin(end));
  }
}
