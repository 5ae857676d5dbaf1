package io.collectoragent.runtime.sql;

/** Finds where comments end. Not thread-safe; one per statement. */
final class Comments {
  /** Two readers could disagree on where the comment ends, or it does not end. */
  static final int IN_DOUBT = -1;

  private final CharSequence sql;
  private final int length;
  private final Dialect dialect;

  Comments(CharSequence sql, Dialect dialect) {
    this.sql = sql;
    this.length = sql.length();
    this.dialect = dialect;
  }

  /** The index behind the comment at an index, the index itself if there is none, or in doubt. */
  int end(int at) {
    char c = sql.charAt(at);
    if (c == '-' && isAt(at + 1, '-')) {
      return endOfDashes(at);
    }
    if (c == '#' && dialect == Dialect.MYSQL) {
      return endOfLine(at + 1, false);
    }
    if (opensBlock(at)) {
      return dialect == Dialect.POSTGRESQL ? endOfNested(at + 2) : endOfBlock(at + 2);
    }
    return at;
  }

  /** MySQL and its kin ask for a blank behind the two dashes: {@code 5--3} is 8 to them. */
  private int endOfDashes(int at) {
    boolean blank = at + 2 >= length || sql.charAt(at + 2) <= ' ';
    if (dialect == Dialect.MYSQL && !blank) {
      return at;
    }
    return endOfLine(at + 2, dialect == Dialect.ANSI && !blank);
  }

  private int endOfLine(int from, boolean maybeCode) {
    for (int i = from; i < length; i++) {
      char c = sql.charAt(i);
      if (c == '\n') {
        return i;
      }
      // A lone carriage return ends the line for PostgreSQL and H2, not for MySQL and Oracle.
      boolean odd = Chars.isOddLineEnd(c) || (c == '\r' && !isAt(i + 1, '\n'));
      if (odd || (maybeCode && hides(i))) {
        return IN_DOUBT;
      }
    }
    return length;
  }

  /** SQL Server and H2 nest block comments, Oracle and MySQL do not: a nested one is in doubt. */
  private int endOfBlock(int from) {
    boolean code = isAt(from, '!') || (isAt(from, 'M') && isAt(from + 1, '!'));
    for (int i = from; i < length; i++) {
      char c = sql.charAt(i);
      if (c == '*' && isAt(i + 1, '/')) {
        return i + 2;
      }
      // MySQL runs what stands in such a comment: a literal there may hold the end of the comment.
      if (opensBlock(i) || (code && hides(i))) {
        return IN_DOUBT;
      }
    }
    return IN_DOUBT;
  }

  /** Whether in code something begins here that could hold what ends this comment. */
  private boolean hides(int index) {
    char c = sql.charAt(index);
    boolean dashes = c == '-' && isAt(index + 1, '-');
    return dashes || opensBlock(index) || Chars.isQuoteOrEscape(c);
  }

  private boolean opensBlock(int index) {
    return sql.charAt(index) == '/' && isAt(index + 1, '*');
  }

  private int endOfNested(int from) {
    int depth = 1;
    for (int i = from; i < length; i++) {
      char c = sql.charAt(i);
      if (c == '*' && isAt(i + 1, '/')) {
        i++;
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (opensBlock(i)) {
        i++;
        depth++;
      }
    }
    return IN_DOUBT;
  }

  private boolean isAt(int index, char c) {
    return index < length && sql.charAt(index) == c;
  }
}
