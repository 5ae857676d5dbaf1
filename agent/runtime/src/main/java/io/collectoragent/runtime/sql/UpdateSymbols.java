package io.collectoragent.runtime.sql;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where an {@code UPDATE} of one table has the symbol of the rows that it writes. */
final class UpdateSymbols {
  private static final Set<String> BEHIND_SET =
      Keywords.set("WHERE FROM RETURNING ORDER LIMIT OPTION OUTPUT");
  private static final Set<String> BEHIND_WHERE =
      Keywords.set("RETURNING ORDER LIMIT OPTION FETCH LOG");
  private static final Set<String> WHERE = Keywords.set("WHERE");
  private static final Set<String> FROM = Keywords.set("FROM");

  private final Tokens tokens;
  private final Values values;
  private final Groups groups;
  private final SymbolColumns columns;

  UpdateSymbols(Tokens tokens, Values values, SymbolColumns columns) {
    this.tokens = tokens;
    this.values = values;
    this.groups = new Groups(tokens);
    this.columns = columns;
  }

  /**
   * @param to where the statement ends
   */
  List<SymbolPlace> find(Name table, int to) {
    int set = set(table.to());
    if (set < 0 || groups.find(set, to, FROM) < to) {
      return Collections.emptyList();
    }
    Assignments assignments = Assignments.of(tokens, set + 1, groups.find(set, to, BEHIND_SET));
    if (assignments == null) {
      return Collections.emptyList();
    }
    int assigned = columns.find(assignments.columns());
    int best =
        assigned < 0 ? bestOf(assignments) : columns.rank(assignments.columns().get(assigned));
    SymbolPlace place = assigned < 0 ? null : values.at(assignments.value(assigned));
    int where = groups.find(set, to, WHERE);
    Condition condition = Condition.of(tokens, where + 1, groups.find(where, to, BEHIND_WHERE));
    for (int i = 0; i < condition.equations(); i++) {
      Span left = condition.left(i);
      Span right = condition.right(i);
      Span column = columns.rankInCondition(left) == SymbolColumns.NONE ? right : left;
      if (columns.rankInCondition(column) < best) {
        best = columns.rankInCondition(column);
        place = values.at(column == left ? right : left);
      }
    }
    return Collections.singletonList(place);
  }

  /** A column that is set twice has no known symbol, nor has a condition on it. */
  private int bestOf(Assignments assignments) {
    return assignments.columns().stream().mapToInt(columns::rank).min().orElse(SymbolColumns.NONE);
  }

  /** The index of {@code SET} behind the one table and its alias; -1 where there is more. */
  private int set(int from) {
    int at = from;
    if (tokens.get(at).is("WITH")) {
      at = groups.close(at + 1) + 1;
    }
    if (tokens.get(at).is("AS")) {
      at++;
    }
    if (!tokens.get(at).is("SET") && tokens.get(at + 1).is("SET")) {
      at++;
    }
    return tokens.get(at).is("SET") ? at : -1;
  }
}
