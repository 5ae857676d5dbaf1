package io.collectoragent.runtime.sql;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * A second reader of SQL, written for the tests on its own, that knows one way to read each
 * construct on which databases differ. It tells which markers lie inside of literals.
 */
final class OtherReader {
  static final String MARKER = "s3cr3t";

  boolean backslashEscapes;
  boolean doubleQuotesAreLiterals;
  boolean dollarQuotes;
  boolean commentsNest;
  boolean hashComments;
  boolean slashComments;
  boolean dashesNeedBlank;
  boolean oracleQuotes;
  boolean brackets;
  boolean backticks;
  boolean commentsRun;
  boolean returnEndsLine;
  boolean escapePrefix;

  private String sql;
  private int at;
  private int quoteEnd;
  private int running;
  private Set<String> found;

  static OtherReader of(Dialect dialect, Random random) {
    OtherReader reader = new OtherReader();
    boolean ansi = dialect == Dialect.ANSI;
    boolean mysql = dialect == Dialect.MYSQL;
    boolean postgresql = dialect == Dialect.POSTGRESQL;
    reader.backslashEscapes = random.nextBoolean();
    reader.doubleQuotesAreLiterals = !postgresql && random.nextBoolean();
    reader.dollarQuotes = postgresql || (ansi && random.nextBoolean());
    reader.commentsNest = postgresql || (ansi && random.nextBoolean());
    reader.hashComments = mysql || (ansi && random.nextBoolean());
    reader.slashComments = ansi && random.nextBoolean();
    reader.dashesNeedBlank = mysql || (ansi && random.nextBoolean());
    reader.oracleQuotes = ansi && random.nextBoolean();
    reader.brackets = ansi && random.nextBoolean();
    reader.backticks = mysql || (ansi && random.nextBoolean());
    reader.commentsRun = !postgresql && random.nextBoolean();
    reader.returnEndsLine = postgresql || (ansi && random.nextBoolean());
    reader.escapePrefix = postgresql;
    return reader;
  }

  /** The markers, each with the letter behind it, that this reader takes for part of a literal. */
  Set<String> hidden(String statement) {
    sql = statement;
    at = 0;
    quoteEnd = -1;
    running = 0;
    found = new HashSet<>();
    while (at < sql.length()) {
      step();
    }
    return found;
  }

  private void step() {
    char c = sql.charAt(at);
    if (c == '\'') {
      string();
    } else if (c == '"') {
      quoted('"', doubleQuotesAreLiterals && backslashEscapes, doubleQuotesAreLiterals);
    } else if (c == '`' && backticks) {
      quoted('`', false, false);
    } else if (c == '[' && brackets) {
      quoted(']', false, false);
    } else if (c == '$' && dollarQuotes && !isInWord() && tagEnd() > 0) {
      String tag = sql.substring(at, tagEnd());
      literalUpTo(sql.indexOf(tag, at + tag.length()), tag.length());
    } else if (running > 0 && sql.startsWith("*/", at)) {
      running--;
      at += 2;
    } else {
      comment();
    }
  }

  private void comment() {
    boolean blank = at + 2 >= sql.length() || sql.charAt(at + 2) <= ' ';
    if (sql.startsWith("--", at) && (blank || !dashesNeedBlank)
        || sql.startsWith("#", at) && hashComments
        || sql.startsWith("//", at) && slashComments) {
      while (at < sql.length()
          && sql.charAt(at) != '\n'
          && !(returnEndsLine && sql.charAt(at) == '\r')) {
        at++;
      }
    } else if (sql.startsWith("/*!", at) && commentsRun) {
      running++;
      at += 3;
    } else if (sql.startsWith("/*", at)) {
      block();
    } else {
      at++;
    }
  }

  private void block() {
    int depth = 0;
    while (at < sql.length()) {
      if (sql.startsWith("/*", at) && (depth == 0 || commentsNest)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        at += 2;
        if (--depth == 0) {
          return;
        }
      } else {
        at++;
      }
    }
  }

  private void string() {
    int start = at;
    while (isWordPart(start - 1)) {
      start--;
    }
    String prefix = sql.substring(start, at).toLowerCase();
    if (oracleQuotes && (prefix.equals("q") || prefix.equals("nq")) && at + 1 < sql.length()) {
      char open = sql.charAt(at + 1);
      int pair = "[({<".indexOf(open);
      String close = (pair < 0 ? open : "])}>".charAt(pair)) + "'";
      literalUpTo(sql.indexOf(close, at + 2), close.length());
    } else {
      quoted('\'', backslashEscapes || (escapePrefix && prefix.equals("e")), true);
    }
  }

  private void quoted(char close, boolean escapes, boolean literal) {
    int i = at + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != close) {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == close) {
        i += 2;
      } else {
        break;
      }
    }
    int end = Math.min(i + 1, sql.length());
    if (literal) {
      collect(end);
    }
    at = end;
    quoteEnd = end;
  }

  private void literalUpTo(int close, int length) {
    int end = close < 0 ? sql.length() : close + length;
    collect(end);
    at = end;
    quoteEnd = end;
  }

  private void collect(int end) {
    for (int i = sql.indexOf(MARKER, at); i >= 0 && i < end; i = sql.indexOf(MARKER, i + 1)) {
      found.add(sql.substring(i, i + MARKER.length() + 1));
    }
  }

  private int tagEnd() {
    int i = at + 1;
    while (i < sql.length() && sql.charAt(i) != '$' && isWordPart(i)) {
      i++;
    }
    boolean digit = i > at + 1 && Character.isDigit(sql.charAt(at + 1));
    return i < sql.length() && sql.charAt(i) == '$' && !digit ? i + 1 : -1;
  }

  private boolean isInWord() {
    return at != quoteEnd && isWordPart(at - 1);
  }

  private boolean isWordPart(int index) {
    if (index < 0 || index >= sql.length()) {
      return false;
    }
    char c = sql.charAt(index);
    // To PostgreSQL whatever is not ASCII is a letter; to H2 what is one to Java.
    return c >= 0x80 && escapePrefix
        || c >= 0x80 && Character.isJavaIdentifierPart(c)
        || Character.isLetterOrDigit(c)
        || c == '_'
        || c == '$';
  }
}
