package io.collectoragent.runtime.sql;

import java.util.Objects;

/**
 * What a SQL statement does, free of its literals. Immutable. Made by {@link SqlParser}.
 *
 * <p>Where a statement cannot be understood for certain, a part is unknown rather than guessed.
 * Statements that differ in their literals only have equal summaries.
 */
public final class SqlSummary {
  private final String operation;
  private final QueryType type;
  private final String table;
  private final String procedure;
  private final String text;

  SqlSummary(String operation, QueryType type, String table, String procedure, String text) {
    this.operation = operation;
    this.type = type;
    this.table = table;
    this.procedure = procedure;
    this.text = text;
  }

  /** The statement's keyword in upper case, as written: {@code MERGE}; {@code OTHER} if unknown. */
  public String operation() {
    return operation;
  }

  /** The kind of statement; never null. A merge, replace or upsert is an insert. */
  public QueryType type() {
    return type;
  }

  /** The main table without quotes, with its schema where written; null where unknown. */
  public String table() {
    return table;
  }

  /** The stored procedure without quotes that a call names; null where unknown or no call. */
  public String procedure() {
    return procedure;
  }

  /** The statement without comments, every literal a {@code ?}; never null, bounded in length. */
  public String text() {
    return text;
  }

  /** Whether rows are stored: true of insert, merge, replace, upsert and update. */
  public boolean writesRows() {
    return type == QueryType.INSERT || type == QueryType.UPDATE;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof SqlSummary)) {
      return false;
    }
    SqlSummary that = (SqlSummary) other;
    return text.equals(that.text)
        && operation.equals(that.operation)
        && Objects.equals(table, that.table)
        && Objects.equals(procedure, that.procedure);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
