package io.collectoragent.runtime.business;

/** Makes numbers of what rules find. */
public final class NumberValue {

  private static final int LONGEST = 40;

  private NumberValue() {}

  /** Not a number where it is none; true is 1. */
  public static double of(Object found) {
    if (found instanceof Number) {
      return ((Number) found).doubleValue();
    }
    if (found instanceof Boolean) {
      return (Boolean) found ? 1 : 0;
    }
    if (found instanceof String && ((String) found).length() <= LONGEST) {
      try {
        return Double.parseDouble((String) found);
      } catch (NumberFormatException none) {
        return Double.NaN;
      }
    }
    return Double.NaN;
  }
}
