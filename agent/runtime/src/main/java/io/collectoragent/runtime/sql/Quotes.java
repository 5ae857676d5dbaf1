package io.collectoragent.runtime.sql;

/**
 * Finds where quoted pieces end. Not thread-safe; one per statement.
 *
 * <p>Whether a backslash escapes depends on settings that cannot be seen from outside ({@code
 * NO_BACKSLASH_ESCAPES} of MySQL, {@code standard_conforming_strings} of PostgreSQL), so an end is
 * given only where all readers agree on it.
 */
final class Quotes {
  /** Two readers could disagree on where the quoted piece ends, or it does not end. */
  static final int IN_DOUBT = -1;

  private static final int LONGEST_TAG = 64;

  private final CharSequence sql;
  private final int length;
  private final Dialect dialect;

  Quotes(CharSequence sql, Dialect dialect) {
    this.sql = sql;
    this.length = sql.length();
    this.dialect = dialect;
  }

  /** The index behind the string that opens at an index with a single or double quote. */
  int endOfString(int open) {
    char quote = sql.charAt(open);
    if (dialect != Dialect.POSTGRESQL && quote == '\'' && open > 0 && isQ(sql.charAt(open - 1))) {
      return endOfOracleQuote(open);
    }
    if (dialect == Dialect.ANSI && isAt(open + 1, quote) && isAt(open + 2, quote)) {
      return IN_DOUBT; // '''x''' quotes x for BigQuery
    }
    for (int i = open + 1; i < length; i++) {
      char c = sql.charAt(i);
      if (c == '\\') {
        if (isAt(i + 1, quote)) {
          return IN_DOUBT;
        }
        i++; // of two backslashes the second cannot escape a quote behind it
      } else if (c == quote) {
        if (!isAt(i + 1, quote)) {
          return i + 1;
        }
        i++;
      }
    }
    return IN_DOUBT;
  }

  /** Oracle's {@code q'[..]'}, where its end is the end of a plain string too. */
  private int endOfOracleQuote(int open) {
    int first = open + 1;
    int close = indexOf('\'', first + 2);
    if (close < 0 || isAt(first, '\'') || isAt(first + 1, '\'') || isAt(close + 1, '\'')) {
      return IN_DOUBT;
    }
    char last = sql.charAt(close - 1);
    return last == closerOf(sql.charAt(first)) && last != '\\' ? close + 1 : IN_DOUBT;
  }

  /** The index behind the {@code $tag$..$tag$} at an index, or the index if none opens there. */
  int endOfDollarQuote(int open) {
    int i = open + 1;
    while (i < length && Chars.isLetterOrDigit(sql.charAt(i))) {
      i++;
    }
    if (!isAt(i, '$')) {
      return open;
    }
    int tag = i + 1 - open;
    // MySQL and Oracle have dollars in names: to them this is no quote.
    return dialect != Dialect.POSTGRESQL || tag > LONGEST_TAG ? IN_DOUBT : indexOfTag(open, tag);
  }

  private int indexOfTag(int open, int tag) {
    int matched = 0;
    for (int i = open + tag; i < length; i++) {
      char c = sql.charAt(i);
      if (c == sql.charAt(open + matched)) {
        matched++;
      } else {
        matched = c == '$' ? 1 : 0; // a tag has dollars at its two ends only
      }
      if (matched == tag) {
        return i + 1;
      }
    }
    return IN_DOUBT;
  }

  private int indexOf(char c, int from) {
    for (int i = from; i < length; i++) {
      if (sql.charAt(i) == c) {
        return i;
      }
    }
    return IN_DOUBT;
  }

  private boolean isAt(int index, char c) {
    return index < length && sql.charAt(index) == c;
  }

  private static boolean isQ(char c) {
    return c == 'q' || c == 'Q';
  }

  private static char closerOf(char opener) {
    switch (opener) {
      case '[':
        return ']';
      case '(':
        return ')';
      case '{':
        return '}';
      case '<':
        return '>';
      default:
        return opener;
    }
  }
}
