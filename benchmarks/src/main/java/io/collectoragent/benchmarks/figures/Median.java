package io.collectoragent.benchmarks.figures;

import java.util.List;

/** The value in the middle. */
public final class Median {

  private Median() {}

  /** NaN of none; of an even number the mean of the two in the middle. */
  public static double of(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
