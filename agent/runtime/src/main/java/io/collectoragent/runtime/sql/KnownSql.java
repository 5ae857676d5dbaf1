package io.collectoragent.runtime.sql;

/** What was found out about the text of one statement. Immutable. Made by {@link SqlParser}. */
public final class KnownSql {
  private final SqlSummary summary;
  private final WrittenSymbols symbols;
  private final WrittenColumns columns;

  /**
   * @param columns null where no rule is about its table
   */
  KnownSql(SqlSummary summary, WrittenSymbols symbols, WrittenColumns columns) {
    this.summary = summary;
    this.symbols = symbols;
    this.columns = columns;
  }

  /** What it does; equal for statements that differ in their values only. */
  public SqlSummary summary() {
    return summary;
  }

  /** Where it has the symbols of the rows that it writes. */
  public WrittenSymbols symbols() {
    return symbols;
  }

  /** Where it has the values that a rule on its table asks for; null where none does. */
  public WrittenColumns columns() {
    return columns;
  }
}
