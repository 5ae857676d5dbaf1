package io.collectoragent.testbed.dashboards.preview;

import io.collectoragent.testbed.prometheus.Series.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line with what it lies on. Immutable.
 *
 * @param points without gaps' NaN
 * @param base the lower edge, by the same points; empty where it does not lie on others
 */
record Layer(String name, List<Point> points, List<Point> base) {

  /** Each by itself. */
  static List<Layer> beside(Answer answer) {
    return answer.named().stream()
        .map(named -> new Layer(named.name(), finite(named), List.of()))
        .toList();
  }

  /** Each on those before it, at each moment on those that have a value then. */
  static List<Layer> stacked(Answer answer) {
    Map<Double, Double> sums = new HashMap<>();
    List<Layer> layers = new ArrayList<>();
    for (Answer.Named named : answer.named()) {
      List<Point> base = new ArrayList<>();
      List<Point> top = new ArrayList<>();
      for (Point point : finite(named)) {
        double below = sums.getOrDefault(point.time(), 0.0);
        base.add(new Point(point.time(), below));
        top.add(new Point(point.time(), below + point.value()));
        sums.put(point.time(), below + point.value());
      }
      layers.add(new Layer(named.name(), top, base));
    }
    return layers;
  }

  private static List<Point> finite(Answer.Named named) {
    return named.series().points().stream().filter(at -> Double.isFinite(at.value())).toList();
  }
}
