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
  private String added;
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

  /**
   * A driver's method may call its superclass's, on the same statement: that is one addition.
   *
   * @param row its SQL; null where the statement itself has it
   */
  void beginAdding(String row) {
    if (adding == 0) {
      added = row;
    }
    adding++;
  }

  /**
   * @param taken whether the driver took it
   */
  void endAdding(boolean taken) {
    adding--;
    if (adding > 0) {
      return;
    }
    if (taken) {
      if (batchSize == 0) {
        batchSql = added;
      }
      batchSize++;
    }
    added = null;
  }

  void clearBatch() {
    batchSize = 0;
    batchSql = null;
  }
}
