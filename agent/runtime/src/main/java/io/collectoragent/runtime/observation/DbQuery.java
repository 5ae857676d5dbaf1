package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.sql.SqlSummary;

/** A statement on a database, worked out once and shared by all its executions. */
public final class DbQuery extends Prepared {

  private final DbServer server;
  private final SqlSummary sql;

  public DbQuery(DbServer server, SqlSummary sql) {
    this.server = server;
    this.sql = sql;
  }

  public DbServer server() {
    return server;
  }

  public SqlSummary sql() {
    return sql;
  }
}
