package io.collectoragent.runtime.quota;

/** Reads durations as limits are told in: {@code 1m30s}, {@code 12ms}, {@code 6.5s}. Stateless. */
final class Durations {

  /** More is no limit's window but nonsense. */
  private static final double MOST_MILLIS = 400 * 86_400_000.0;

  private static final int LONGEST = 32;

  private Durations() {}

  /**
   * @param text a number alone counts as seconds
   * @return milliseconds, rounded up; -1 for what is no duration
   */
  static long millis(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return -1;
    }
    double sum = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isNumeral(text.charAt(end))) {
        end++;
      }
      int next = end;
      while (next < text.length() && !isNumeral(text.charAt(next))) {
        next++;
      }
      double unit = unit(text.substring(end, next), at == 0);
      if (end == at || unit < 0) {
        return -1;
      }
      try {
        sum += Double.parseDouble(text.substring(at, end)) * unit;
      } catch (NumberFormatException notANumber) {
        return -1;
      }
      at = next;
    }
    return sum <= MOST_MILLIS ? (long) Math.ceil(sum) : -1;
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static double unit(String word, boolean alone) {
    switch (word) {
      case "ms":
        return 1;
      case "":
        return alone ? 1_000 : -1;
      case "s":
        return 1_000;
      case "m":
        return 60_000;
      case "h":
        return 3_600_000;
      case "d":
        return 86_400_000;
      default:
        return -1;
    }
  }
}
