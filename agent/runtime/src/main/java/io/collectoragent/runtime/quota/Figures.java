package io.collectoragent.runtime.quota;

/** Reads the numbers in headers. Stateless. */
final class Figures {

  static final long UNKNOWN = -1;

  private static final int LONGEST = 24;
  private static final double MOST = 1e15;

  private Figures() {}

  /**
   * A count, rounded down; what may follow it after a comma or semicolon (a policy, a second value)
   * is not read.
   *
   * @param said may be null
   * @return {@link #UNKNOWN} for what is no number of things
   */
  static long count(String said) {
    if (said == null) {
      return UNKNOWN;
    }
    int end = 0;
    while (end < said.length() && said.charAt(end) != ',' && said.charAt(end) != ';') {
      end++;
    }
    double number = decimal(said.substring(0, end).trim());
    return number >= 0 && number <= MOST ? (long) number : UNKNOWN;
  }

  /** Digits and at most one dot; NaN for all else. */
  static double decimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Double.NaN;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
