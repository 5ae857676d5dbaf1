package io.collectoragent.runtime.sql;

import java.util.Locale;
import java.util.Set;

/** Finds where words and numbers end. Not thread-safe; one per statement. */
final class Words {
  private static final Set<String> PREFIXES = Keywords.set("N X B E R Q NQ G GX BX UX RB");

  private final CharSequence sql;
  private final int length;
  private final Dialect dialect;

  Words(CharSequence sql, Dialect dialect) {
    this.sql = sql;
    this.length = sql.length();
    this.dialect = dialect;
  }

  /** Whether a word begins at an index: {@code @x} is a variable, but not to PostgreSQL. */
  boolean isWordStart(int index) {
    char c = sql.charAt(index);
    return c == '@' ? dialect != Dialect.POSTGRESQL : Chars.isLetter(c);
  }

  int endOfWord(int start) {
    boolean operator = false;
    for (int i = start; i < length; i++) {
      char c = sql.charAt(i);
      // Behind what is an operator to PostgreSQL and its kin a dollar may open a quote.
      boolean part = c == '$' ? !operator : isWordPart(i);
      if (i > start && !part) {
        return i;
      }
      // Half of a sign beyond 16 bits is a letter to some and ends the word to others.
      operator |= c == '@' || c == '#' || Character.isSurrogate(c);
    }
    return length;
  }

  /** A hash is a letter to Oracle and SQL Server; elsewhere an operator or a comment. */
  private boolean isWordPart(int index) {
    char c = sql.charAt(index);
    return c == '#' ? dialect == Dialect.ANSI : Chars.isDigit(c) || isWordStart(index);
  }

  /** Letters behind digits belong to the number: it is masked as a whole. */
  int endOfNumber(int start) {
    boolean hex = start + 1 < length && (sql.charAt(start + 1) | ' ') == 'x';
    int end = start + 1;
    while (end < length && (isNumberPart(sql.charAt(end)) || (!hex && isExponentSign(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isNumberPart(char c) {
    return c == '.' || Chars.isLetterOrDigit(c);
  }

  private boolean isExponentSign(int index) {
    char c = sql.charAt(index);
    return (c == '+' || c == '-')
        && (sql.charAt(index - 1) | ' ') == 'e'
        && index + 1 < length
        && Chars.isDigit(sql.charAt(index + 1));
  }

  /** Whether a word right before a quote is part of the literal: {@code N'x'}, {@code _utf8'x'}. */
  boolean isPrefix(int start, int end) {
    if (sql.charAt(start) == '_') {
      return true;
    }
    String word = end - start > 2 ? "" : sql.subSequence(start, end).toString();
    return PREFIXES.contains(word.toUpperCase(Locale.ROOT));
  }
}
