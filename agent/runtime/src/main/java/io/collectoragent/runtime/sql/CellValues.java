package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.sql.Token.Kind;
import io.collectoragent.runtime.tables.Cell;
import java.util.Set;

/** The same for columns that a rule names, whose values need not be symbols. */
final class CellValues extends Values {
  private static final Set<String> TIMES = Keywords.set("TIMESTAMP DATE");

  /** What a cast to these changes is no more than the last digits. */
  private static final Set<String> TYPES =
      Keywords.set(
          "DECIMAL NUMERIC NUMBER DOUBLE FLOAT FLOAT8 REAL BIGINT TIMESTAMP TIMESTAMPTZ DATETIME"
              + " DATETIME2 DATETIMEOFFSET JSON JSONB UUID BOOLEAN");

  private static final Set<String> OF_TYPES =
      Keywords.set("PRECISION WITH WITHOUT LOCAL TIME ZONE ( ) ,");

  CellValues(Values values) {
    super(values);
  }

  @Override
  SymbolPlace at(Span span) {
    Token first = token(span.from());
    if (span.isOne() && first.is("NULL")) {
      return SymbolPlace.literal(Cell.NULL);
    }
    boolean time = span.to() - span.from() == 2 && TIMES.contains(first.upper());
    return super.at(time ? new Span(span.from() + 1, span.to()) : span);
  }

  @Override
  SymbolPlace cast(int value, int type, int to) {
    boolean known = TYPES.contains(token(type).upper());
    for (int i = type + 1; i < to && known; i++) {
      Token token = token(i);
      known = token.kind() == Kind.LITERAL || OF_TYPES.contains(word(token));
    }
    return known ? single(new Span(value, value + 1)) : super.cast(value, type, to);
  }

  private static String word(Token token) {
    return token.kind() == Kind.SYMBOL ? token.text() : token.upper();
  }

  @Override
  SymbolPlace literal(Token token) {
    CharSequence text = text(token);
    if (text != null) {
      return isPlain(text) ? SymbolPlace.literal(text.toString()) : null;
    }
    Double number = number(token);
    return number == null ? null : SymbolPlace.literal(number);
  }

  /** What has a quote or backslash in it may mean something else. */
  private static boolean isPlain(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '\\') {
        return false;
      }
    }
    return true;
  }

  private Double number(Token token) {
    CharSequence written = written(token);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Chars.isDigit(c) && "+-.eE".indexOf(c) < 0) {
        return null;
      }
    }
    try {
      return Double.valueOf(written.toString());
    } catch (NumberFormatException otherLiteral) {
      return null;
    }
  }
}
