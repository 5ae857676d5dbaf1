package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Where a {@code MERGE .. USING .. ON .. WHEN ..} has its symbols: what it finds has the symbol
 * that it was found by, what it inserts the one that is inserted, and both have to be the same.
 */
final class MergeSymbols {
  private static final Set<String> ON = Keywords.set("ON");
  private static final Set<String> WHEN = Keywords.set("WHEN");
  private static final Set<String> OTHER_ROWS = Keywords.set("DELETE SOURCE");
  private static final Set<String> ACTIONS = Keywords.set("UPDATE INSERT");
  private static final Set<String> DO = Keywords.set("DO");
  private static final Set<String> VALUES = Keywords.set("VALUES");
  private static final Set<String> BEHIND_SET = Keywords.set("WHERE OUTPUT RETURNING OPTION");

  private final Tokens tokens;
  private final Values values;
  private final Groups groups;
  private final SymbolColumns columns;
  private MergeSource source;
  private Condition on;

  /** The places by which rows are found and with which they are inserted, for each branch. */
  private final List<List<SymbolPlace>> branches = new ArrayList<>();

  MergeSymbols(Tokens tokens, Values values, SymbolColumns columns) {
    this.tokens = tokens;
    this.values = values;
    this.groups = new Groups(tokens);
    this.columns = columns;
  }

  /**
   * @param using where the source is named
   * @param to where the statement ends
   */
  List<SymbolPlace> find(int using, int to) {
    int condition = groups.find(using, to, ON);
    int when = groups.find(condition, to, WHEN);
    if (when >= to || groups.find(when, to, OTHER_ROWS) < to) {
      return Collections.emptyList();
    }
    source = MergeSource.of(tokens, values, using + 1, condition);
    on = Condition.of(tokens, condition + 1, when);
    while (when < to) {
      int next = groups.find(when + 1, to, WHEN);
      readBranch(when, next);
      when = next;
    }
    return branches.stream().distinct().count() == 1 ? branches.get(0) : Collections.emptyList();
  }

  private void readBranch(int when, int to) {
    int action = groups.find(when, to, ACTIONS);
    if (tokens.get(action).is("INSERT") && action < to) {
      branches.add(inserted(action + 1, to));
    } else if (action < to) {
      branches.add(updated(action + 1, to));
    } else if (groups.find(when, to, DO) >= to) {
      branches.add(Collections.emptyList());
    }
  }

  private List<SymbolPlace> inserted(int open, int to) {
    int close = groups.close(open);
    int rows = groups.find(open, to, VALUES);
    int end = groups.close(rows + 1);
    if (close == Groups.NONE || end == Groups.NONE || rows >= to) {
      return Collections.emptyList();
    }
    List<Span> named = groups.split(open + 1, close);
    List<Span> cells = groups.split(rows + 2, end);
    int symbol = columns.find(named);
    boolean known = symbol >= 0 && cells.size() == named.size();
    return known ? source.places(cells.get(symbol)) : Collections.emptyList();
  }

  private List<SymbolPlace> updated(int set, int to) {
    int end = groups.find(set, to, BEHIND_SET);
    Assignments assignments =
        tokens.get(set).is("SET") ? Assignments.of(tokens, set + 1, end) : null;
    if (assignments == null) {
      return Collections.emptyList();
    }
    int assigned = columns.find(assignments.columns());
    return assigned < 0
        ? foundBy(bestOf(assignments), Collections.emptyList())
        : foundBy(
            columns.rank(assignments.columns().get(assigned)),
            source.places(assignments.value(assigned)));
  }

  /** A column that is set twice has no known symbol, nor has a condition on it. */
  private int bestOf(Assignments assignments) {
    return assignments.columns().stream().mapToInt(columns::rank).min().orElse(SymbolColumns.NONE);
  }

  /** What a column of the table is compared with that is surer than the one that is set. */
  private List<SymbolPlace> foundBy(int rankOfSet, List<SymbolPlace> set) {
    int best = rankOfSet;
    List<SymbolPlace> places = set;
    for (int i = 0; i < on.equations(); i++) {
      boolean leftIsSource = source.qualifies(on.left(i)) || !columns.isName(on.left(i));
      Span column = leftIsSource ? on.right(i) : on.left(i);
      Span value = leftIsSource ? on.left(i) : on.right(i);
      boolean reference = source.qualifies(value) || !columns.isName(value);
      if (columns.rankInCondition(column) < best && reference && !source.qualifies(column)) {
        best = columns.rankInCondition(column);
        places = source.places(value);
      }
    }
    return places;
  }
}
