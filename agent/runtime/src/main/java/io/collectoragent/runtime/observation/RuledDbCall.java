package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.tables.StoredRows;

/** One execution on a table that a rule is about. As thread-safe as any. */
public final class RuledDbCall extends DbCall {

  private final StoredRows rows;

  /**
   * @param rows as they are bound
   */
  public RuledDbCall(DbQuery query, int batchSize, StoredRows rows) {
    super(query, batchSize);
    this.rows = rows;
  }

  /** The call, with the rows that it is to write where these are known. */
  public static DbCall of(DbQuery query, int batchSize, StoredRows rowsOrNull) {
    return rowsOrNull == null
        ? new DbCall(query, batchSize)
        : new RuledDbCall(query, batchSize, rowsOrNull);
  }

  /** What was to be written, and of that what was as soon as that is known. */
  public StoredRows rows() {
    return rows;
  }

  /**
   * The symbol of rows that do not tell theirs, which is that of the call where it has one; else
   * null.
   */
  public String symbolOfOthers() {
    RowsBySymbol symbols = rowsBySymbol();
    boolean one = symbols.size() == 1 && symbols.total() >= rowsWritten();
    return one ? symbols.symbol(0) : null;
  }
}
