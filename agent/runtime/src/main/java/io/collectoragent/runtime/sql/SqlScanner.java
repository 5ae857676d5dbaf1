package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.sql.Token.Kind;

/**
 * Cuts a statement into tokens, in one pass. Not thread-safe; one per statement.
 *
 * <p>Where two databases would disagree on what is a literal, the rest of the statement is one
 * {@link Kind#REST}: once a quote is taken for its opposite, every later literal would be shown.
 */
final class SqlScanner {
  private final CharSequence sql;
  private final int length;
  private final Dialect dialect;
  private final Kind doubleQuoted;
  private final Quotes quotes;
  private final QuotedNames names;
  private final Comments comments;
  private final Words words;
  private final TokenList tokens = new TokenList();
  private int at;
  private boolean spaced;

  /** A reader of another dialect may take the rest of this line for a comment. */
  private boolean lineInDoubt;

  SqlScanner(CharSequence sql, Dialect dialect) {
    this.sql = sql;
    this.length = sql.length();
    this.dialect = dialect;
    this.doubleQuoted = kindOfDoubleQuoted(dialect);
    this.quotes = new Quotes(sql, dialect);
    this.names = new QuotedNames(sql, dialect);
    this.comments = new Comments(sql, dialect);
    this.words = new Words(sql, dialect);
  }

  Tokens scan() {
    while (at < length) {
      if (!step()) {
        tokens.add(Kind.REST, "?", spaced, at, length);
        break;
      }
    }
    return tokens.tokens();
  }

  /** Reads one token, blank or comment; false if what follows is in doubt. */
  private boolean step() {
    char c = sql.charAt(at);
    if (c <= ' ') {
      lineInDoubt &= c != '\n';
      spaced = true;
      at++;
      return true;
    }
    int comment = comments.end(at);
    if (comment != at) {
      boolean skipped = moveTo(comment);
      spaced = true;
      return skipped;
    }
    switch (c) {
      case '\'':
        return take(Kind.LITERAL, quotes.endOfString(at));
      case '"':
        return take(doubleQuoted, quotes.endOfString(at));
      case '`':
        return take(Kind.NAME, names.endOfBacktick(at));
      case '[':
        return dialect == Dialect.POSTGRESQL ? take(Kind.SYMBOL, at + 1) : bracket();
      case '$':
        return dollar();
      case '#':
        return hash();
      default:
        return plain(c);
    }
  }

  private boolean plain(char c) {
    if (Chars.isDigit(c) || (c == '.' && at + 1 < length && Chars.isDigit(sql.charAt(at + 1)))) {
      return number(words.endOfNumber(at));
    }
    if (words.isWordStart(at)) {
      return word();
    }
    // Two dashes or slashes that come here open no comment for this dialect, but for others.
    lineInDoubt |= (c == '-' || c == '/') && at + 1 < length && sql.charAt(at + 1) == c;
    return c != '\\' && !Chars.isForeign(c) && take(Kind.SYMBOL, at + 1);
  }

  private boolean number(int end) {
    if (end < length && sql.charAt(end) == '$') {
      return false; // opens a quote for PostgreSQL, is a letter of a name for MySQL
    }
    tokens.addNumber(spaced, at, end);
    return moveTo(end);
  }

  private boolean word() {
    int end = words.endOfWord(at);
    for (int i = at; i < end; i++) {
      lineInDoubt |= sql.charAt(i) == '#';
    }
    if (dialect == Dialect.POSTGRESQL && end < length && sql.charAt(end) == '$') {
      return false; // behind half of a sign it opens a quote to some, and is a letter to others
    }
    boolean prefix = end < length && sql.charAt(end) == '\'' && words.isPrefix(at, end);
    return prefix ? take(Kind.LITERAL, quotes.endOfString(end)) : take(Kind.WORD, end);
  }

  private boolean bracket() {
    int end = names.endOfBracket(at);
    return end > 0 && names.isBracketName(at, end)
        ? take(Kind.NAME, end)
        : take(Kind.LITERAL, "[?]", end);
  }

  private boolean dollar() {
    if (at + 1 < length && Chars.isDigit(sql.charAt(at + 1))) {
      return number(words.endOfNumber(at + 1)); // PostgreSQL's parameter, SQL Server's money
    }
    int end = quotes.endOfDollarQuote(at);
    return end == at ? word() : take(Kind.LITERAL, end);
  }

  /**
   * Before a temporary table of SQL Server; else a date of Access, or a comment of another MySQL.
   */
  private boolean hash() {
    if (dialect == Dialect.POSTGRESQL) {
      return take(Kind.SYMBOL, at + 1);
    }
    char next = at + 1 < length ? sql.charAt(at + 1) : ' ';
    return (next == '#' || next == '_' || Chars.isAsciiLetter(next)) && word();
  }

  private boolean take(Kind kind, int end) {
    boolean literal = kind == Kind.LITERAL || end < 0;
    return take(kind, literal ? "?" : sql.subSequence(at, end), end);
  }

  private boolean take(Kind kind, CharSequence text, int end) {
    boolean before = spaced;
    int from = at;
    if (!moveTo(end)) {
      return false;
    }
    tokens.add(kind, text, before, from, end);
    return true;
  }

  /** False, and nothing happens, if there is no certain end. */
  private boolean moveTo(int end) {
    if (end < 0 || (lineInDoubt && spansLines(end))) {
      return false;
    }
    at = end;
    spaced = false;
    return true;
  }

  /** What spans lines ends elsewhere for a reader to whom this line ends in a comment. */
  private boolean spansLines(int end) {
    for (int i = at; i < end; i++) {
      if (Chars.isLineEnd(sql.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Kind kindOfDoubleQuoted(Dialect dialect) {
    switch (dialect) {
      case MYSQL:
        return Kind.LITERAL;
      case POSTGRESQL:
        return Kind.NAME;
      default:
        return Kind.MAYBE_NAME;
    }
  }
}
