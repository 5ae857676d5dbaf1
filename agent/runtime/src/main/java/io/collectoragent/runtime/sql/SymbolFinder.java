package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.tables.TableRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds where a statement that writes has values of its rows. Rather nothing than wrong. */
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
   * The symbols, by the names that their columns usually have.
   *
   * @param table that the statement is about; null where unknown
   */
  WrittenSymbols find(Name table) {
    return symbols(table, SymbolColumns.usual(tokens));
  }

  /** The symbols, by the column that the rule names if it does. */
  WrittenSymbols find(Name table, TableRule rule) {
    WrittenSymbols found = symbols(table, symbols(rule));
    return rule.symbol() == null ? found : found.byRule();
  }

  /** All that the rule asks for; null where the statement has none of it. */
  WrittenColumns columns(Name table, TableRule rule) {
    Values values = values();
    boolean writes = statement.type() == QueryType.INSERT || statement.type() == QueryType.UPDATE;
    if (!writes) {
      return null;
    }
    Values any = values == null ? null : new CellValues(values);
    List<List<SymbolPlace>> places = new ArrayList<>();
    for (int i = 0; i < rule.columns(); i++) {
      String name = rule.column(i);
      SymbolColumns columns =
          rule.identifies(i)
              ? SymbolColumns.named(tokens, name)
              : SymbolColumns.written(tokens, name);
      places.add(places(table, any, columns));
    }
    places.add(places(table, values, symbols(rule)));
    return WrittenColumns.of(rule, places, statement.type());
  }

  private WrittenSymbols symbols(Name table, SymbolColumns columns) {
    List<SymbolPlace> places = places(table, values(), columns);
    return WrittenSymbols.of(places, columns.surest());
  }

  private SymbolColumns symbols(TableRule rule) {
    return rule.symbol() == null
        ? SymbolColumns.usual(tokens)
        : SymbolColumns.named(tokens, rule.symbol());
  }

  /** Null where nothing can be told. */
  private Values values() {
    boolean writes = statement.type() == QueryType.INSERT || statement.type() == QueryType.UPDATE;
    return writes && begins() && end() >= 0 ? Values.of(sql, tokens, dialect) : null;
  }

  private List<SymbolPlace> places(Name table, Values values, SymbolColumns columns) {
    if (table == null || values == null) {
      return Collections.emptyList();
    }
    int to = end();
    if (statement.type() == QueryType.UPDATE) {
      return new UpdateSymbols(tokens, values, columns).find(table, to);
    }
    boolean merge = statement.operation().equals("MERGE");
    int using = merge ? new Groups(tokens).find(table.to(), to, USING) : to;
    return using < to
        ? new MergeSymbols(tokens, values, columns).find(using, to)
        : new InsertSymbols(tokens, values, columns).find(table, to);
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
