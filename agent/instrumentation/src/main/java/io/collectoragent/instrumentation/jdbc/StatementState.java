package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.runtime.catalog.KnownDatabase;

/**
 * What is known of one statement object; there is one as long as that lives, for woven code keeps
 * it. JDBC forbids using a statement from two threads at once, so nothing is guarded.
 */
final class StatementState extends PendingBatch {

  private KnownDatabase database;
  private String sql;
  private String added;
  private String batchSql;

  /**
   * @param sql what it was prepared with; null for a plain statement
   */
  StatementState(KnownDatabase database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  /** A driver that keeps prepared statements handed it out again. */
  void prepareAgain(KnownDatabase itsDatabase, String itsSql) {
    database = itsDatabase;
    sql = itsSql;
    clear();
  }

  KnownDatabase database() {
    return database;
  }

  String sql() {
    return sql;
  }

  /** The SQL that stands for the batch: what was prepared, else what was added first. */
  String batchSql() {
    return batchSql == null ? sql : batchSql;
  }

  /** SQL is being added to the batch of a plain statement. */
  void begin(String row) {
    if (!isAdding()) {
      added = row;
    }
    begin();
  }

  /**
   * @param thrown by the driver, which then did not take it; else null
   */
  void endSql(Throwable thrown) {
    int before = size();
    end(thrown);
    if (before == 0 && size() > 0) {
      batchSql = added;
    }
    if (!isAdding()) {
      added = null;
    }
  }

  @Override
  public void clear() {
    super.clear();
    batchSql = null;
  }
}
