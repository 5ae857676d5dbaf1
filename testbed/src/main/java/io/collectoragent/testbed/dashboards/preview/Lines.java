package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.svg;
import static io.collectoragent.testbed.dashboards.preview.Html.text;

import io.collectoragent.testbed.prometheus.Series.Point;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Lines over time, on one another if the panel stacks them. One panel's. */
final class Lines {

  private static final int LEFT = 62;
  private static final int BOTTOM = 20;
  private static final int TOP = 6;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final long TWO_DAYS = 2 * 86_400L;

  private final ShownPanel panel;
  private final Span span;
  private final int width;
  private final int height;
  private final List<Layer> layers;
  private final Axis axis;

  Lines(ShownPanel panel, Answer answer, Span span, int width, int height) {
    this.panel = panel;
    this.span = span;
    this.width = width;
    this.height = height;
    this.layers = panel.stacked() ? Layer.stacked(answer) : Layer.beside(answer);
    double lowest = panel.stacked() ? 0 : value(Double.POSITIVE_INFINITY, Math::min);
    this.axis = Axis.of(lowest, value(Double.NEGATIVE_INFINITY, Math::max), panel.field());
  }

  private double value(double start, DoubleBinaryOperator choice) {
    return layers.stream()
        .flatMap(layer -> layer.points().stream())
        .mapToDouble(Point::value)
        .reduce(start, choice);
  }

  String draw() {
    StringBuilder drawn =
        new StringBuilder(
            svg(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s over time\">",
                width, height, text(panel.title())));
    grid(drawn);
    if (panel.thresholdLines()) {
      panel.field().steps().stream().filter(Field.Step::isLine).forEach(step -> line(drawn, step));
    }
    for (int i = 0; i < layers.size(); i++) {
      layer(drawn, layers.get(i), Colours.ofSeries(i));
    }
    return drawn.append("</svg>").toString();
  }

  private void grid(StringBuilder drawn) {
    for (double tick : axis.ticks()) {
      drawn.append(
          svg(
              "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" class=\"y\">%s</text>",
              LEFT,
              y(tick),
              width,
              LEFT - 6,
              y(tick) + 4,
              text(Units.text(panel.field().unit(), tick))));
    }
    DateTimeFormatter format = span.length() > TWO_DAYS ? DAY : HOUR;
    long every = span.roundPart(Math.max(2, width / 110));
    for (long time = (span.from() / every + 1) * every; time < span.to(); time += every) {
      String label = format.format(Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC));
      drawn.append(svg("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x(time), TOP, height - BOTTOM));
      // A label at the very edge would be cut off.
      if (x(time) > LEFT + 18 && x(time) < width - 18) {
        drawn.append(
            svg("<text x=\"%.1f\" y=\"%d\" class=\"x\">%s</text>", x(time), height - 5, label));
      }
    }
  }

  private void line(StringBuilder drawn, Field.Step step) {
    if (step.from() < axis.min() || step.from() > axis.max()) {
      return;
    }
    drawn.append(
        svg(
            "<path class=\"threshold\" stroke=\"%s\" d=\"M%d %.1fH%d\"><title>%s</title></path>",
            Colours.named(step.colour()),
            LEFT,
            y(step.from()),
            width,
            text(Units.text(panel.field().unit(), step.from()))));
  }

  /** A gap longer than a step is left open; a point between two gaps is a dot. */
  private void layer(StringBuilder drawn, Layer layer, String colour) {
    List<Point> points = layer.points();
    int begin = 0;
    for (int i = 1; i <= points.size(); i++) {
      boolean ends =
          i == points.size() || points.get(i).time() - points.get(i - 1).time() > span.step() * 1.5;
      if (ends) {
        piece(drawn, layer, begin, i, colour);
        begin = i;
      }
    }
  }

  private void piece(StringBuilder drawn, Layer layer, int begin, int end, String colour) {
    List<Point> points = layer.points().subList(begin, end);
    if (points.size() == 1) {
      Point only = points.get(0);
      drawn.append(
          svg(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"%s\">",
              x(only.time()), y(only.value()), colour));
      drawn.append("<title>").append(text(layer.name())).append("</title></circle>");
      return;
    }
    if (!layer.base().isEmpty()) {
      drawn.append(svg("<path class=\"area\" fill=\"%s\" d=\"M", colour)).append(path(points));
      List<Point> back = new ArrayList<>(layer.base().subList(begin, end));
      Collections.reverse(back);
      drawn.append('L').append(path(back)).append("Z\"/>");
    }
    drawn.append(svg("<path class=\"line\" stroke=\"%s\" d=\"M", colour)).append(path(points));
    drawn.append("\"><title>").append(text(layer.name())).append("</title></path>");
  }

  private String path(List<Point> points) {
    List<String> coordinates = new ArrayList<>();
    points.forEach(at -> coordinates.add(svg("%.1f %.1f", x(at.time()), y(at.value()))));
    return String.join("L", coordinates);
  }

  private double x(double time) {
    return LEFT + (width - LEFT - 2) * (time - span.from()) / span.length();
  }

  private double y(double value) {
    double share = Math.max(0, Math.min(1, axis.share(value)));
    return height - BOTTOM - (height - BOTTOM - TOP) * share;
  }
}
