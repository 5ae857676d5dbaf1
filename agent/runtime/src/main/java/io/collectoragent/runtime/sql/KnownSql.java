package io.collectoragent.runtime.sql;

/** What was found out about the text of one statement. Immutable. Made by {@link SqlParser}. */
public final class KnownSql {
  private final SqlSummary summary;
  private final WrittenSymbols symbols;

  KnownSql(SqlSummary summary, WrittenSymbols symbols) {
    this.summary = summary;
    this.symbols = symbols;
  }

  /** What it does; equal for statements that differ in their values only. */
  public SqlSummary summary() {
    return summary;
  }

  /** Where it has the symbols of the rows that it writes. */
  public WrittenSymbols symbols() {
    return symbols;
  }
}
