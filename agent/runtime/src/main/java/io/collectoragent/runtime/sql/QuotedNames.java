package io.collectoragent.runtime.sql;

/**
 * Finds where names in backticks and brackets end. Not thread-safe; one per statement.
 *
 * <p>Both are operators elsewhere, so what lies between has to read the same without them.
 */
final class QuotedNames {
  /** Two readers could disagree on what follows, or the name does not end. */
  static final int IN_DOUBT = -1;

  private final CharSequence sql;
  private final int length;
  private final Dialect dialect;

  QuotedNames(CharSequence sql, Dialect dialect) {
    this.sql = sql;
    this.length = sql.length();
    this.dialect = dialect;
  }

  /** The index behind the name in backticks that opens at an index. */
  int endOfBacktick(int open) {
    int close = open + 1;
    while (close < length && !closes(close, '`')) {
      close += sql.charAt(close) == '`' ? 2 : 1;
    }
    boolean name = dialect == Dialect.MYSQL || isPlainName(open + 1, Math.min(close, length));
    return close < length && name ? close + 1 : IN_DOUBT;
  }

  /** The index behind the bracket that opens at an index. */
  int endOfBracket(int open) {
    int close = open + 1;
    while (close < length && sql.charAt(close) != ']') {
      close++;
    }
    boolean closed = close < length && closes(close, ']');
    return closed && !hasQuoteOrComment(open + 1, close) ? close + 1 : IN_DOUBT;
  }

  /**
   * Whether a bracket holds a name of SQL Server or SQLite, and no index or elements of an array.
   */
  boolean isBracketName(int open, int end) {
    return isPlainName(open + 1, end - 1);
  }

  /** A doubled closing quote stands for itself. */
  private boolean closes(int index, char quote) {
    boolean doubled = index + 1 < length && sql.charAt(index + 1) == quote;
    return sql.charAt(index) == quote && !doubled;
  }

  /** Words with single blanks, dots or dashes between: however read, no part is a literal. */
  private boolean isPlainName(int from, int to) {
    boolean wordStarts = true;
    for (int i = from; i < to; i++) {
      char c = sql.charAt(i);
      boolean separator = c == ' ' || c == '.' || c == '-';
      boolean letter = Chars.isAsciiLetter(c) || c == '_';
      if (!letter && (wordStarts || !(separator || Chars.isDigit(c)))) {
        return false;
      }
      wordStarts = separator;
    }
    return !wordStarts;
  }

  /** Whether something between two indexes could open a literal or a comment. */
  private boolean hasQuoteOrComment(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = sql.charAt(i);
      if (Chars.isQuoteOrEscape(c) || c == '/' || (c == '-' && sql.charAt(i + 1) == '-')) {
        return true;
      }
    }
    return false;
  }
}
