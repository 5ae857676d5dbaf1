package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where {@code INSERT}, {@code REPLACE} and the merges of H2 have their symbols. */
final class InsertSymbols {
  private static final Set<String> VALUES = Keywords.set("VALUES VALUE");
  private static final Set<String> BEHIND_ROWS = Keywords.set("ON RETURNING AS");
  private static final Set<String> BEFORE_ASSIGNED = Keywords.set("SET UPDATE");
  private static final Set<String> BEHIND_ASSIGNED = Keywords.set("WHERE RETURNING");
  private static final Set<String> BEHIND_SET = Keywords.set("ON AS RETURNING");

  private final Tokens tokens;
  private final Values values;
  private final Groups groups;
  private final SymbolColumns columns;

  InsertSymbols(Tokens tokens, Values values, SymbolColumns columns) {
    this.tokens = tokens;
    this.values = values;
    this.groups = new Groups(tokens);
    this.columns = columns;
  }

  /**
   * @param to where the statement ends
   */
  List<SymbolPlace> find(Name table, int to) {
    int at = table.to();
    if (tokens.get(at).is("AS")) {
      at += 2;
    }
    if (tokens.get(at).is("PARTITION")) {
      at = groups.close(at + 1) + 1;
    }
    if (tokens.get(at).is("SET")) {
      return assigned(at + 1, to);
    }
    int close = groups.close(at);
    if (close == Groups.NONE) {
      return Collections.emptyList();
    }
    List<Span> named = groups.split(at + 1, close);
    int symbol = columns.find(named);
    int rows = rows(close + 1, to);
    return symbol < 0 || rows >= to ? Collections.emptyList() : places(named, symbol, rows, to);
  }

  /** Where the rows begin; the end where there are none. */
  private int rows(int from, int to) {
    int at = from;
    if (tokens.get(at).is("KEY")) {
      at = groups.close(at + 1) + 1;
    }
    if (tokens.get(at).is("OVERRIDING")) {
      at += 3;
    }
    if (tokens.get(at).is("OUTPUT")) {
      at = groups.find(at, to, VALUES);
    }
    return at > from - 1 && VALUES.contains(tokens.get(at).upper()) ? at + 1 : to;
  }

  private List<SymbolPlace> places(List<Span> named, int symbol, int from, int to) {
    List<SymbolPlace> places = new ArrayList<>();
    int at = from - 1;
    do {
      int open = tokens.get(at + 1).is("ROW") ? at + 2 : at + 1;
      int close = groups.close(open);
      List<Span> cells = close == Groups.NONE ? null : groups.split(open + 1, close);
      if (cells == null || cells.size() != named.size()) {
        return Collections.emptyList();
      }
      places.add(values.at(cells.get(symbol)));
      at = close + 1;
    } while (tokens.get(at).is(','));
    boolean known = at >= to || BEHIND_ROWS.contains(tokens.get(at).upper());
    return known && keeps(named.get(symbol), at, to) ? places : Collections.emptyList();
  }

  private List<SymbolPlace> assigned(int from, int to) {
    int end = groups.find(from, to, BEHIND_SET);
    Assignments assignments = Assignments.of(tokens, from, end);
    int symbol = assignments == null ? -1 : columns.find(assignments.columns());
    if (symbol < 0 || !keeps(assignments.columns().get(symbol), end, to)) {
      return Collections.emptyList();
    }
    return Collections.singletonList(values.at(assignments.value(symbol)));
  }

  /** Whether a row that was there already has the same symbol as the one to be inserted. */
  private boolean keeps(Span column, int from, int to) {
    String name = columns.name(column);
    for (int i = from; i < to; i++) {
      boolean several = BEFORE_ASSIGNED.contains(tokens.get(i - 1).upper());
      if (several && tokens.get(i).is('(')) {
        return false;
      }
      boolean named = tokens.get(i).name().equalsIgnoreCase(name);
      if (named && tokens.get(i + 1).is('=') && isAssigned(i, from) && !isSame(name, i + 2, to)) {
        return false;
      }
    }
    return true;
  }

  /** Not in a condition; where that is not certain it may be one as well as the other. */
  private boolean isAssigned(int at, int from) {
    Token before = tokens.get(at - 1);
    return before.is(',') || before.is('.') || BEFORE_ASSIGNED.contains(before.upper());
  }

  /** {@code VALUES(symbol)} of MySQL, {@code excluded.symbol} of PostgreSQL. */
  private boolean isSame(String name, int at, int to) {
    boolean call = tokens.get(at).is("VALUES") && tokens.get(at + 1).is('(');
    boolean part = tokens.get(at + 1).is('.');
    int end = call ? at + 4 : at + 3;
    Token behind = tokens.get(end);
    boolean ends = end >= to || behind.is(',') || BEHIND_ASSIGNED.contains(behind.upper());
    return (call || part) && ends && tokens.get(at + 2).name().equalsIgnoreCase(name);
  }
}
