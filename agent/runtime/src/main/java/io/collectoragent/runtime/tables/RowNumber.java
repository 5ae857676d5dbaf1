package io.collectoragent.runtime.tables;

/** Reads the number that a value tells: numbers, and texts that are one. */
public final class RowNumber {

  private static final int LONGEST = 40;

  private RowNumber() {}

  /**
   * Not a number where it is none.
   *
   * @param cell a {@link Cell}; may be null
   */
  public static double of(Object cell) {
    if (cell instanceof Number) {
      return ((Number) cell).doubleValue();
    }
    return cell instanceof String ? of((String) cell) : Double.NaN;
  }

  static double of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Double.NaN;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Else it would be read as the JDK reads Java's literals.
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException otherText) {
      return Double.NaN;
    }
  }
}
