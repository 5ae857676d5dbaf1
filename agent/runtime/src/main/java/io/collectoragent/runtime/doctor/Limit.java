package io.collectoragent.runtime.doctor;

/** Where pass ends and fail begins. Immutable. */
final class Limit {

  private final boolean above;
  private final double threshold;
  private final Unit unit;
  private final String what;

  private Limit(boolean above, double threshold, Unit unit, String what) {
    this.above = above;
    this.threshold = threshold;
    this.unit = unit;
    this.what = what;
  }

  static Limit below(double threshold, Unit unit) {
    return new Limit(false, threshold, unit, "");
  }

  static Limit above(double threshold, Unit unit) {
    return new Limit(true, threshold, unit, "");
  }

  /** The same, saying of what it is. */
  Limit of(String itsWhat) {
    return new Limit(above, threshold, unit, " " + itsWhat);
  }

  boolean isKept(double value) {
    return above ? value > threshold : value < threshold;
  }

  /** Greater the worse, and 1 at the limit, whichever side is the good one. */
  double badness(double value) {
    return above ? threshold / value : value / threshold;
  }

  double threshold() {
    return threshold;
  }

  Unit unit() {
    return unit;
  }

  @Override
  public String toString() {
    return (above ? "> " : "< ") + unit.words(threshold) + what;
  }
}
