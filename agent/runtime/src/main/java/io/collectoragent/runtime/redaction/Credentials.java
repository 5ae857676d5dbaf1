package io.collectoragent.runtime.redaction;

/** Tells what looks like a key or token from words, numbers, dates and ids. */
final class Credentials {
  /** Of a longer run of digits or letters nobody says that it is a date or a word. */
  private static final int LONGEST_NUMBER = 12;

  private static final int LONGEST_WORD = 20;
  private static final int UUID_LENGTH = 36;

  private Credentials() {}

  /**
   * Whether a part of a text looks like a credential.
   *
   * @param least in characters; shorter ones do not
   */
  static boolean isLike(CharSequence text, int from, int to, int least) {
    if (to - from < least || isUuid(text, from, to)) {
      return false;
    }
    return isWebToken(text, from, to) || (hasBoth(text, from, to) && !isSlug(text, from, to));
  }

  /** {@code 8-4-4-4-12} hexadecimal digits. */
  static boolean isUuid(CharSequence text, int from, int to) {
    if (to - from != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(from + i);
      if (dash ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Three parts with dots between, the first of which is an encoded <code>{"</code>. */
  private static boolean isWebToken(CharSequence text, int from, int to) {
    int dots = 0;
    for (int i = from; i < to; i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots >= 2 && text.charAt(from) == 'e' && text.charAt(from + 1) == 'y';
  }

  private static boolean hasBoth(CharSequence text, int from, int to) {
    boolean letter = false;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      letter |= Character.isLetter(text.charAt(i));
      digit |= Character.isDigit(text.charAt(i));
    }
    return letter && digit;
  }

  /** Words and numbers with something between: {@code the-best-10-coins-of-2024}. */
  private static boolean isSlug(CharSequence text, int from, int to) {
    int letters = 0;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        letters = 0;
        digits = 0;
      }
      if ((letters > 0 && digits > 0) || letters > LONGEST_WORD || digits > LONGEST_NUMBER) {
        return false;
      }
    }
    return true;
  }
}
