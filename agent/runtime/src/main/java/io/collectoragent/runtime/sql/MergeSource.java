package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The rows that a {@code MERGE} is given behind its {@code USING}, by names. Immutable. */
final class MergeSource {
  private static final Set<String> SEVERAL = Keywords.set("UNION EXCEPT INTERSECT MINUS");
  private static final Set<String> FROM = Keywords.set("FROM");

  private final Tokens tokens;
  private final Values values;
  private final Groups groups;
  private final SymbolColumns columns;
  private final List<String> names = new ArrayList<>();
  private final List<List<Span>> rows = new ArrayList<>();
  private String alias = "";

  private MergeSource(Tokens tokens, Values values) {
    this.tokens = tokens;
    this.values = values;
    this.groups = new Groups(tokens);
    this.columns = SymbolColumns.usual(tokens);
  }

  /** Without rows where it is a table or cannot be understood. */
  static MergeSource of(Tokens tokens, Values values, int from, int to) {
    MergeSource source = new MergeSource(tokens, values);
    if (!source.read(from, to)) {
      source.rows.clear();
    }
    return source;
  }

  private boolean read(int from, int to) {
    int close = groups.close(from);
    if (close == Groups.NONE) {
      return false;
    }
    Span body = new Span(from + 1, close);
    int at = tokens.get(close + 1).is("AS") ? close + 2 : close + 1;
    alias = at < to ? tokens.get(at).name() : "";
    if (tokens.get(body.from()).is("SELECT")) {
      readSelected(body);
    } else if (tokens.get(body.from()).is("VALUES")) {
      readRows(body);
    }
    return !rows.isEmpty() && readNames(at + 1) && areEvenlyLong();
  }

  /** The names in parentheses behind the alias; those of a {@code SELECT} may do without. */
  private boolean readNames(int open) {
    int close = groups.close(open);
    if (close != Groups.NONE) {
      names.clear();
      for (Span name : groups.split(open + 1, close)) {
        names.add(name.isOne() ? tokens.get(name.from()).name() : "");
      }
    }
    return !names.isEmpty();
  }

  private boolean areEvenlyLong() {
    return rows.stream().allMatch(row -> row.size() == names.size());
  }

  /** {@code SELECT ? AS symbol, ? AS price FROM dual}. */
  private void readSelected(Span body) {
    if (groups.find(body.from(), body.to(), SEVERAL) < body.to()) {
      return;
    }
    List<Span> row = new ArrayList<>();
    int end = groups.find(body.from(), body.to(), FROM);
    for (Span item : groups.split(body.from() + 1, end)) {
      int last = item.to() - 1;
      boolean named = last > item.from() && columns.isName(new Span(last, item.to()));
      int behind = tokens.get(last - 1).is("AS") ? last - 1 : last;
      names.add(named ? tokens.get(last).name() : "");
      row.add(named ? new Span(item.from(), behind) : item);
    }
    rows.add(row);
  }

  private void readRows(Span body) {
    for (Span row : groups.split(body.from() + 1, body.to())) {
      Span cells = new Span(row.from() + 1, row.to() - 1);
      boolean closed = groups.close(row.from()) == cells.to();
      rows.add(closed ? groups.split(cells.from(), cells.to()) : Collections.emptyList());
    }
  }

  /** Whether a name says that it is a column of this source. */
  boolean qualifies(Span name) {
    return !alias.isEmpty() && columns.qualifier(name).equalsIgnoreCase(alias);
  }

  /** The place of each row's value of a name or of a value itself; empty where not certain. */
  List<SymbolPlace> places(Span value) {
    SymbolPlace own = values.at(value);
    if (own != null) {
      return Collections.singletonList(own);
    }
    boolean here = columns.isName(value) && (value.isOne() || qualifies(value));
    int index = here ? index(columns.name(value)) : -1;
    List<SymbolPlace> places = new ArrayList<>();
    for (int i = 0; i < rows.size() && index >= 0; i++) {
      places.add(values.at(rows.get(i).get(index)));
    }
    return places;
  }

  /** -1 where no or more than one column has the name. */
  private int index(String name) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
