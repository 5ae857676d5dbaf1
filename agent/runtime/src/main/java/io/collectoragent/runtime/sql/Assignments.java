package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.List;

/** What stands behind a {@code SET}: columns and what each is set to. Immutable. */
final class Assignments {
  private final List<Span> columns = new ArrayList<>();
  private final List<Span> values = new ArrayList<>();

  private Assignments() {}

  /** Null where there are none, or one is not of the form {@code column = value}. */
  static Assignments of(Tokens tokens, int from, int to) {
    Assignments read = new Assignments();
    for (Span each : new Groups(tokens).split(from, to)) {
      Name column = tokens.name(each.from());
      if (column == null || column.to() + 1 >= each.to() || !tokens.get(column.to()).is('=')) {
        return null;
      }
      read.columns.add(new Span(each.from(), column.to()));
      read.values.add(new Span(column.to() + 1, each.to()));
    }
    return read.columns.isEmpty() ? null : read;
  }

  List<Span> columns() {
    return columns;
  }

  Span value(int index) {
    return values.get(index);
  }
}
