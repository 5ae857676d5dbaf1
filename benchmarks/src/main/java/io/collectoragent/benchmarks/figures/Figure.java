package io.collectoragent.benchmarks.figures;

/**
 * One line of the table.
 *
 * @param name without its unit
 */
public record Figure(String name, Unit unit) {

  String title() {
    return unit.symbol().isEmpty() ? name : name + ", " + unit.symbol();
  }

  /** Shares are not compared as factors. */
  boolean isComparable() {
    return unit != Unit.PERCENT;
  }
}
