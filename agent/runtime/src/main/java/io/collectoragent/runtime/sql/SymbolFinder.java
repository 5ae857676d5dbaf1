package io.collectoragent.runtime.sql;

import java.util.List;
import java.util.Set;

/** Finds where a statement that writes has the symbols of its rows. Rather nothing than wrong. */
final class SymbolFinder {
  private static final Set<String> USING = Keywords.set("USING");

  private final CharSequence sql;
  private final Tokens tokens;
  private final Statement statement;
  private final Dialect dialect;

  SymbolFinder(CharSequence sql, Tokens tokens, Statement statement, Dialect dialect) {
    this.sql = sql;
    this.tokens = tokens;
    this.statement = statement;
    this.dialect = dialect;
  }

  /**
   * @param table that the statement is about; null where unknown
   */
  WrittenSymbols find(Name table) {
    boolean writes = statement.type() == QueryType.INSERT || statement.type() == QueryType.UPDATE;
    if (!writes || table == null || !begins()) {
      return WrittenSymbols.UNKNOWN;
    }
    int to = end();
    Values values = to < 0 ? null : Values.of(sql, tokens, dialect);
    return values == null ? WrittenSymbols.UNKNOWN : WrittenSymbols.of(places(table, values, to));
  }

  private List<SymbolPlace> places(Name table, Values values, int to) {
    if (statement.type() == QueryType.UPDATE) {
      return new UpdateSymbols(tokens, values).find(table, to);
    }
    boolean merge = statement.operation().equals("MERGE");
    int using = merge ? new Groups(tokens).find(table.to(), to, USING) : to;
    return using < to
        ? new MergeSymbols(tokens, values).find(using, to)
        : new InsertSymbols(tokens, values).find(table, to);
  }

  /** Nothing stands before it but queries that it names. */
  private boolean begins() {
    return statement.keyword() == 0 || tokens.get(0).is("WITH");
  }

  /** The index behind the last token that is no semicolon; -1 where more statements follow. */
  private int end() {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).is(';')) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (tokens.get(i).is(';')) {
        return -1;
      }
    }
    return end;
  }
}
