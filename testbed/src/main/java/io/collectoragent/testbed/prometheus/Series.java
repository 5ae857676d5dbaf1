package io.collectoragent.testbed.prometheus;

import java.util.List;
import java.util.Map;

/**
 * What Prometheus knows under one set of labels. Immutable.
 *
 * @param labels with {@code __name__} where it has one
 * @param points in the order of time; one, where a moment was asked for
 */
public record Series(Map<String, String> labels, List<Point> points) {

  /** Copies both. */
  public Series {
    labels = Map.copyOf(labels);
    points = List.copyOf(points);
  }

  /**
   * A value.
   *
   * @param time in seconds since 1970
   * @param value maybe NaN or infinite
   */
  public record Point(double time, double value) {}

  /** The last value. */
  public double last() {
    return points.get(points.size() - 1).value();
  }

  /** Whether any value can be shown. */
  public boolean hasFigure() {
    return points.stream().anyMatch(point -> Double.isFinite(point.value()));
  }
}
