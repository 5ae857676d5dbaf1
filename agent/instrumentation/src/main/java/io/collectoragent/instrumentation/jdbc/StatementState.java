package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.catalog.KnownDatabase;

/**
 * What is known of one statement object. JDBC forbids using a statement from two threads at once,
 * so the batch is not guarded; a program that does it all the same gets a wrong size at worst.
 */
final class StatementState {

  private final KnownDatabase database;
  private final String sql;
  private int adding;
  private int batchSize;
  private String batchSql;

  /**
   * @param sql what it was prepared with; null for a plain statement
   */
  StatementState(KnownDatabase database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  KnownDatabase database() {
    return database;
  }

  String sql() {
    return sql;
  }

  int batchSize() {
    return batchSize;
  }

  /** The SQL that stands for the batch: what was prepared, else what was added first. */
  String batchSql() {
    return batchSql == null ? sql : batchSql;
  }

  /** A driver's method may call its superclass's, on the same statement: that is one addition. */
  void beginAdding() {
    adding++;
  }

  /**
   * @param taken whether the driver took it
   */
  void endAdding(String added, boolean taken) {
    adding--;
    if (adding > 0 || !taken) {
      return;
    }
    if (batchSize == 0) {
      batchSql = added;
    }
    batchSize++;
  }

  void clearBatch() {
    batchSize = 0;
    batchSql = null;
  }
}
