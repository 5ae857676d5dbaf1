package io.collectoragent.runtime.providers;

/**
 * A path whose segments in braces match any one segment; {@code {symbol}} and {@code {symbols}} are
 * what is collected. Immutable.
 */
public final class PathTemplate {

  private static final int LONGEST = 120;
  private static final int MOST_SEGMENTS = 16;

  private final String text;
  private final String[] segments;
  private final int symbolSegment;

  private PathTemplate(String text, String[] segments, int symbolSegment) {
    this.text = text;
    this.segments = segments;
    this.symbolSegment = symbolSegment;
  }

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  public static PathTemplate parse(String text) {
    if (!text.startsWith("/") || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "is no path: it begins with / and has " + LONGEST + " characters at most");
    }
    String[] segments = text.substring(1).split("/", -1);
    if (segments.length > MOST_SEGMENTS) {
      throw new IllegalArgumentException("has more than " + MOST_SEGMENTS + " segments");
    }
    int symbol = -1;
    for (int i = 0; i < segments.length; i++) {
      check(segments[i]);
      if (segments[i].equals("{symbol}") || segments[i].equals("{symbols}")) {
        symbol = i;
      }
    }
    return new PathTemplate(text, segments, symbol);
  }

  private static void check(String segment) {
    String word = isVariable(segment) ? segment.substring(1, segment.length() - 1) : segment;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0x7e || !(Character.isLetterOrDigit(c) || "-._~$".indexOf(c) >= 0)) {
        throw new IllegalArgumentException("has a segment that is neither plain nor a {word}");
      }
    }
  }

  /** Which segment, from 0, is the symbol; -1 for none. */
  int symbolSegment() {
    return symbolSegment;
  }

  /** How many segments are not in braces. */
  int plainSegments() {
    int plain = 0;
    for (String segment : segments) {
      plain += isVariable(segment) ? 0 : 1;
    }
    return plain;
  }

  /**
   * @param path without a query; a slash at its end does not matter
   */
  boolean matches(String path) {
    int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
    int from = 1;
    for (int i = 0; i < segments.length; i++) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 || slash > end ? end : slash;
      boolean last = i == segments.length - 1;
      if (from > end || last != (to == end) || !matches(segments[i], path, from, to)) {
        return false;
      }
      from = to + 1;
    }
    return path.startsWith("/");
  }

  private static boolean matches(String segment, String path, int from, int to) {
    return isVariable(segment)
        ? to > from
        : segment.length() == to - from && path.startsWith(segment, from);
  }

  private static boolean isVariable(String segment) {
    return segment.length() > 2 && segment.startsWith("{") && segment.endsWith("}");
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
