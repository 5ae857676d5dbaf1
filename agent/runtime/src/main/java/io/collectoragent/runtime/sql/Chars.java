package io.collectoragent.runtime.sql;

/** The classes of characters that SQL readers tell apart. */
final class Chars {
  private Chars() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetter(char c) {
    return isAsciiLetter(c) || c == '_' || (c >= 0x80 && !isForeign(c));
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /**
   * Quotes, blanks and signs outside ASCII. Some databases and drivers turn them into plain ones,
   * to PostgreSQL they are letters, and to others a word ends where they stand.
   */
  static boolean isForeign(char c) {
    if (c < 0x80) {
      return false;
    }
    switch (c) {
      case '\u0085':
      case '\u02bc':
      case '\u2018':
      case '\u2019':
      case '\u201c':
      case '\u201d':
      case '\u2032':
      case '\uff02':
      case '\uff07':
      case '\uff40':
        return true;
      default:
        return !Character.isSurrogate(c) && !Character.isJavaIdentifierPart(c);
    }
  }

  /** Ends a line comment for every reader or for some. */
  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || isOddLineEnd(c);
  }

  /** Ends a line comment for a few readers. */
  static boolean isOddLineEnd(char c) {
    return c == '\f' || c == 0x0b || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Opens or closes something that could hide the end of a comment or of a name. */
  static boolean isQuoteOrEscape(char c) {
    return c == '\'' || c == '"' || c == '`' || c == '\\' || c == '$' || c == '#' || isForeign(c);
  }
}
