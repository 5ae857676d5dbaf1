package io.collectoragent.runtime.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names by which a column is taken for the one with the symbol, the surest first. */
final class SymbolColumns {
  /** Not one of them. */
  static final int NONE = Integer.MAX_VALUE;

  private static final List<String> NAMES =
      Arrays.asList(
          "symbol",
          "ticker",
          "coin_id",
          "coin",
          "series_id",
          "asset",
          "currency_pair",
          "pair",
          "instrument");

  private final Tokens tokens;

  SymbolColumns(Tokens tokens) {
    this.tokens = tokens;
  }

  /** How sure it is that a column has the symbol, 0 being the surest, or {@link #NONE}. */
  int rank(Span column) {
    if (!isName(column)) {
      return NONE;
    }
    int rank = NAMES.indexOf(name(column).toLowerCase(Locale.ROOT));
    return rank < 0 ? NONE : rank;
  }

  /** Which of some columns it is; -1 where none is, or a name stands twice. */
  int find(List<Span> columns) {
    int found = -1;
    int best = NONE;
    for (int i = 0; i < columns.size(); i++) {
      int rank = rank(columns.get(i));
      if (rank != NONE && rank == best) {
        return -1;
      }
      if (rank < best) {
        best = rank;
        found = i;
      }
    }
    return found;
  }

  /** Whether some tokens are one name and nothing else. */
  boolean isName(Span span) {
    Name name = tokens.name(span.from());
    return name != null && name.to() == span.to();
  }

  /** The last part of a name, without quotes. */
  String name(Span span) {
    return tokens.get(span.to() - 1).name();
  }

  /** The part before the last; empty where there is none. */
  String qualifier(Span span) {
    return span.to() - span.from() < 3 ? "" : tokens.get(span.to() - 3).name();
  }
}
