package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.sql.Token.Kind;
import java.util.Set;

/** The parameters of a statement by their numbers, and its plain literals. Not thread-safe. */
class Values {
  private static final Set<String> TEXTS = Keywords.set("TEXT LONGVARCHAR");
  private static final Set<String> LIMITED_TEXTS = Keywords.set("VARCHAR NVARCHAR VARCHAR2");
  private static final int MOST_DIGITS = 6;

  private final CharSequence sql;
  private final Tokens tokens;
  private final int[] numbers;

  private Values(CharSequence sql, Tokens tokens, int[] numbers) {
    this.sql = sql;
    this.tokens = tokens;
    this.numbers = numbers;
  }

  Values(Values same) {
    this(same.sql, same.tokens, same.numbers);
  }

  /** Null where a driver might count the parameters otherwise. */
  static Values of(CharSequence sql, Tokens tokens, Dialect dialect) {
    int[] numbers = new int[tokens.size()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      Token token = tokens.get(i);
      if (isInDoubt(tokens, i, dialect)) {
        return null;
      }
      if (token.is('?')) {
        numbers[i] = ++count;
      }
    }
    return count == questionMarks(sql) ? new Values(sql, tokens, numbers) : null;
  }

  /** Drivers differ on those in comments, names and brackets. */
  private static int questionMarks(CharSequence sql) {
    int count = 0;
    for (int i = 0; i < sql.length(); i++) {
      count += sql.charAt(i) == '?' ? 1 : 0;
    }
    return count;
  }

  /** Operators with question marks, and parameters that have names or numbers. */
  private static boolean isInDoubt(Tokens tokens, int at, Dialect dialect) {
    Token token = tokens.get(at);
    Token next = tokens.get(at + 1);
    if (token.is('?')) {
      boolean joined = !next.spaced() && (isWordLike(next) || isOperator(next));
      return joined || (!token.spaced() && isWordLike(tokens.get(at - 1)));
    }
    if (token.is(':')) {
      boolean cast = !token.spaced() && tokens.get(at - 1).is(':');
      return !cast && !next.spaced() && isWordLike(next);
    }
    boolean variable = token.kind() == Kind.WORD && token.text().charAt(0) == '@';
    return token.kind() == Kind.REST
        || (variable && dialect != Dialect.MYSQL)
        || (token.kind() == Kind.WORD && token.text().charAt(0) == '$');
  }

  private static boolean isOperator(Token token) {
    return token.is('?') || token.is('|') || token.is('&') || token.is('-') || token.is('#');
  }

  private static boolean isWordLike(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.LITERAL || token.isQuotedName();
  }

  /**
   * Null unless it is one parameter or one literal that may be shown as a symbol, as it is or in a
   * cast that changes nothing: {@code CAST(? AS VARCHAR(80))}, {@code ?::text}.
   */
  SymbolPlace at(Span span) {
    int from = span.from();
    boolean call = tokens.get(from).is("CAST") && tokens.get(from + 1).is('(');
    if (call && tokens.get(from + 3).is("AS") && tokens.get(span.to() - 1).is(')')) {
      return cast(from + 2, from + 4, span.to() - 1);
    }
    boolean cast = tokens.get(from + 1).is(':') && tokens.get(from + 2).is(':');
    return cast ? cast(from, from + 3, span.to()) : single(span);
  }

  SymbolPlace cast(int value, int type, int to) {
    boolean unlimited = to == type + 1 && TEXTS.contains(tokens.get(type).upper());
    boolean limited =
        to == type + 4
            && LIMITED_TEXTS.contains(tokens.get(type).upper())
            && tokens.get(type + 1).is('(')
            && tokens.get(type + 3).is(')')
            && holdsAnySymbol(tokens.get(type + 2));
    return unlimited || limited ? single(new Span(value, value + 1)) : null;
  }

  /** Whether what is written there is a length that cuts no symbol. */
  private boolean holdsAnySymbol(Token length) {
    int digits = length.to() - length.from();
    int number = 0;
    for (int i = length.from(); i < length.to() && digits <= MOST_DIGITS; i++) {
      if (!Chars.isDigit(sql.charAt(i))) {
        return false;
      }
      number = 10 * number + sql.charAt(i) - '0';
    }
    return number >= SymbolShape.LONGEST;
  }

  SymbolPlace single(Span span) {
    if (!span.isOne()) {
      return null;
    }
    Token token = tokens.get(span.from());
    if (token.is('?')) {
      return SymbolPlace.parameter(numbers[span.from()]);
    }
    return token.kind() == Kind.LITERAL ? literal(token) : null;
  }

  /** Null unless it can be shown as a symbol. */
  SymbolPlace literal(Token token) {
    CharSequence text = text(token);
    return SymbolShape.fits(text) ? SymbolPlace.literal(text.toString()) : null;
  }

  /** What stands in single quotes; null where it is another literal, or empty. */
  final CharSequence text(Token token) {
    int open = token.from() < token.to() && isN(sql.charAt(token.from())) ? 1 : 0;
    int from = token.from() + open + 1;
    int to = token.to() - 1;
    if (from >= to || sql.charAt(from - 1) != '\'') {
      return null;
    }
    return sql.subSequence(from, to);
  }

  final CharSequence written(Token token) {
    return sql.subSequence(token.from(), token.to());
  }

  final Token token(int index) {
    return tokens.get(index);
  }

  private static boolean isN(char c) {
    return c == 'N' || c == 'n';
  }
}
