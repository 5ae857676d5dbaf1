package io.collectoragent.runtime.sql;

import java.util.Locale;

/** One word, name, literal or sign of a statement. A literal's characters are never kept. */
final class Token {
  enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    /** A quoted name, with its quotes. */
    NAME,
    /** In double quotes: a name to standard SQL, but SQLite and older modes take a literal. */
    MAYBE_NAME,
    LITERAL,
    SYMBOL,
    /** From here to the end the statement can be read in two ways, of which one has a literal. */
    REST,
    /** Behind the last token. */
    END
  }

  static final Token END = new Token(Kind.END, "", false, 0, 0);

  private final Kind kind;
  private final String text;
  private final String upper;
  private final boolean spaced;
  private final int from;
  private final int to;

  /**
   * @param from where it begins in the statement
   * @param to where it ends
   */
  Token(Kind kind, String text, boolean spaced, int from, int to) {
    this.kind = kind;
    this.text = text;
    this.upper = kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    this.spaced = spaced;
    this.from = from;
    this.to = to;
  }

  Kind kind() {
    return kind;
  }

  /** As written, except that a literal is a question mark. */
  String text() {
    return text;
  }

  /** The word in upper case; empty if this is no word. */
  String upper() {
    return upper;
  }

  /** Whether blanks or a comment stand before it. */
  boolean spaced() {
    return spaced;
  }

  /** The index in the statement of its first character. */
  int from() {
    return from;
  }

  /** The index in the statement behind its last character. */
  int to() {
    return to;
  }

  boolean is(String keyword) {
    return upper.equals(keyword);
  }

  boolean is(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  boolean isQuotedName() {
    return kind == Kind.NAME || kind == Kind.MAYBE_NAME;
  }

  /** The name without its quotes. */
  String name() {
    if (!isQuotedName()) {
      return text;
    }
    String close = text.substring(text.length() - 1);
    return text.substring(1, text.length() - 1).replace(close + close, close);
  }
}
