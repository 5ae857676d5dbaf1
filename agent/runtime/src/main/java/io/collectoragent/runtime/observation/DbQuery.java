package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.sql.SqlSummary;

/** A statement on a database, worked out once and shared by all its executions. */
public final class DbQuery extends Prepared {

  private final DbServer server;
  private final SqlSummary sql;
  private final String symbolColumn;

  /** One whose rows do not tell their symbols. */
  public DbQuery(DbServer server, SqlSummary sql) {
    this(server, sql, null);
  }

  /**
   * @param symbolColumn that tells which symbol a row is of; null where none does
   */
  public DbQuery(DbServer server, SqlSummary sql, String symbolColumn) {
    this.server = server;
    this.sql = sql;
    this.symbolColumn = symbolColumn;
  }

  /** The column that tells which symbol a row is of; null where none does. */
  public String symbolColumn() {
    return symbolColumn;
  }

  public DbServer server() {
    return server;
  }

  public SqlSummary sql() {
    return sql;
  }
}
