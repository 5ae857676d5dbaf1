package io.collectoragent.runtime.redaction;

/** Tells the segments of paths that name a thing of an API from those that are one thing's id. */
final class PathSegment {
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_VERSION = 8;
  private static final int MOST_DIGITS_IN_A_WORD = 3;
  private static final int MOST_TURNS_IN_A_WORD = 2;
  private static final int SHORTEST_HASH = 8;
  private static final int SHORTEST_BASE64 = 12;
  private static final int SHORTEST_MIXED_ID = 16;

  private PathSegment() {}

  /** Whether there could be any number of such segments: numbers, hashes, dates, lists, data. */
  static boolean isId(String path, int from, int to) {
    if (to - from > LONGEST_WORD || hasOther(path, from, to)) {
      return true;
    }
    int digits = 0;
    int turns = 0;
    boolean hex = true;
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      boolean digit = Plain.isDigit(c);
      digits += digit ? 1 : 0;
      turns += i > from && isTurn(path.charAt(i - 1), c) ? 1 : 0;
      hex &= Plain.isHexDigit(c);
    }
    if (digits == 0 || isVersion(path, from, to, digits)) {
      return false;
    }
    return digits > MOST_DIGITS_IN_A_WORD
        || turns > MOST_TURNS_IN_A_WORD
        || (hex && to - from >= SHORTEST_HASH)
        || to - from >= SHORTEST_MIXED_ID
        || isEncoded(path, from, to, turns)
        || isNumbered(path, from, to);
  }

  /** Anything but letters, digits and what joins words: encoded text, pairs, lists, commands. */
  private static boolean hasOther(String path, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = path.charAt(i);
      if (!(Plain.isLetter(c) || Plain.isDigit(c) || isJoin(c) || c == '~' || c == '$')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoin(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  /** From a letter to a digit or back. */
  private static boolean isTurn(char before, char c) {
    return (Plain.isDigit(before) && Plain.isLetter(c))
        || (Plain.isLetter(before) && Plain.isDigit(c));
  }

  /** {@code v3}, {@code v1.1}, {@code v1beta2}: a version of an API. */
  private static boolean isVersion(String path, int from, int to, int digits) {
    return to - from >= 2
        && to - from <= LONGEST_VERSION
        && digits <= MOST_DIGITS_IN_A_WORD
        && (path.charAt(from) | ' ') == 'v'
        && Plain.isDigit(path.charAt(from + 1));
  }

  /** Hexadecimal with its prefix, or letters of both cases with digits between: base 64. */
  private static boolean isEncoded(String path, int from, int to, int turns) {
    boolean upper = false;
    boolean lower = false;
    for (int i = from; i < to; i++) {
      upper |= Character.isUpperCase(path.charAt(i));
      lower |= Character.isLowerCase(path.charAt(i));
    }
    boolean base64 = upper && lower && turns > 1 && to - from >= SHORTEST_BASE64;
    return base64 || path.startsWith("0x", from);
  }

  /** Begins or ends with a number of its own: {@code 7}, {@code item-7}, {@code 7.json}. */
  private static boolean isNumbered(String path, int from, int to) {
    int start = from;
    while (start < to && Plain.isDigit(path.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Plain.isDigit(path.charAt(end - 1))) {
      end--;
    }
    boolean begins = start > from && (start == to || isJoin(path.charAt(start)));
    boolean ends = end < to && end > start && isJoin(path.charAt(end - 1));
    return begins || ends;
  }
}
