package io.collectoragent.runtime.observation;

/** One execution of a statement or a batch. Not thread-safe before it is stopped. */
public class DbCall extends Observation {

  private final DbQuery query;
  private final int batchSize;
  private long rowsWritten;
  private RowsBySymbol rowsBySymbol = RowsBySymbol.NONE;

  public DbCall(DbQuery query, int batchSize) {
    super(Group.JDBC);
    this.query = query;
    this.batchSize = batchSize;
  }

  public final DbQuery query() {
    return query;
  }

  /** How many statements the batch held; 0 for an execution that is no batch. */
  public final int batchSize() {
    return batchSize;
  }

  /** Rows inserted, updated or merged, as the driver reported them. */
  public final long rowsWritten() {
    return rowsWritten;
  }

  public final void rowsWritten(long rows) {
    rowsWritten = rows;
  }

  /** Of which symbols they are, as far as that is known. Never null. */
  public final RowsBySymbol rowsBySymbol() {
    return rowsBySymbol;
  }

  /**
   * @param rows no more in all than are written
   */
  public final void rowsBySymbol(RowsBySymbol rows) {
    rowsBySymbol = rows;
  }
}
