package io.collectoragent.runtime.redaction;

/** The classes of ASCII characters of which harmless parts of an address are made. */
final class Plain {
  private Plain() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** The byte that {@code %XX} at an index stands for; -1 if there is no such thing. */
  static int decoded(CharSequence text, int at, int end) {
    if (at + 2 >= end || !isHexDigit(text.charAt(at + 1)) || !isHexDigit(text.charAt(at + 2))) {
      return -1;
    }
    return Character.digit(text.charAt(at + 1), 16) * 16 + Character.digit(text.charAt(at + 2), 16);
  }
}
