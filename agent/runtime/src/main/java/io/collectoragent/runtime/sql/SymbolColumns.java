package io.collectoragent.runtime.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The names by which a column is taken for the one that is looked for, the surest first. */
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
  private final List<String> names;
  private final List<String> namesInConditions;
  private int surest = NONE;

  private SymbolColumns(Tokens tokens, List<String> names, List<String> namesInConditions) {
    this.tokens = tokens;
    this.names = names;
    this.namesInConditions = namesInConditions;
  }

  /** The names that columns with symbols usually have. */
  static SymbolColumns usual(Tokens tokens) {
    return new SymbolColumns(tokens, NAMES, NAMES);
  }

  /**
   * @param name in lower case, of a column that tells which rows are found as well
   */
  static SymbolColumns named(Tokens tokens, String name) {
    List<String> only = Collections.singletonList(name);
    return new SymbolColumns(tokens, only, only);
  }

  /**
   * @param name in lower case, of a column that counts only where it is written
   */
  static SymbolColumns written(Tokens tokens, String name) {
    return new SymbolColumns(tokens, Collections.singletonList(name), Collections.emptyList());
  }

  /** How sure it is that a column is the one, 0 being the surest, or {@link #NONE}. */
  int rank(Span column) {
    return rank(column, names);
  }

  /** The same of a column in a condition. */
  int rankInCondition(Span column) {
    return rank(column, namesInConditions);
  }

  private int rank(Span column, List<String> of) {
    if (!isName(column)) {
      return NONE;
    }
    int rank = of.indexOf(name(column).toLowerCase(Locale.ROOT));
    if (rank < 0) {
      return NONE;
    }
    surest = Math.min(surest, rank);
    return rank;
  }

  /** The surest of those that there were, which is the one that is taken; null where none was. */
  String surest() {
    return surest == NONE ? null : names.get(surest);
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
