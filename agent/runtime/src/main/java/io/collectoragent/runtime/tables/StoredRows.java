package io.collectoragent.runtime.tables;

import java.util.Arrays;

/**
 * Rows of a table with a rule, as they were bound, and which of them the driver reported written.
 * Confined to the thread of its call.
 */
public final class StoredRows {

  private final TableRule rule;
  private final int rowsPerEntry;
  private final boolean asReported;
  private final Object[] cells;
  private final long[] reported;

  /**
   * @param rowsPerEntry how many rows each entry of the batch has; at least one
   * @param entries of the batch; one of what is no batch
   * @param cells by entry, row and column; behind a row's columns stands its symbol
   * @param asReported whether an entry writes as many rows as the driver says, which nothing else
   *     tells
   */
  public StoredRows(
      TableRule rule, int rowsPerEntry, int entries, Object[] cells, boolean asReported) {
    this.rule = rule;
    this.rowsPerEntry = rowsPerEntry;
    this.cells = cells;
    this.asReported = asReported;
    this.reported = new long[entries];
  }

  public TableRule rule() {
    return rule;
  }

  /**
   * An entry was executed.
   *
   * @param entry from 0; 0 is the only one of what is no batch
   * @param rows as the driver reported; where they are fewer than were to be written, nobody knows
   *     which
   */
  public void written(int entry, long rows) {
    if (entry < reported.length && rows >= rowsPerEntry) {
      reported[entry] = rows;
    }
  }

  /** How many there are, written or not. */
  public int size() {
    return reported.length * rowsPerEntry;
  }

  /** How many rows of the table were written with these values; 0 where none was. */
  public long written(int row) {
    long rows = reported[row / rowsPerEntry];
    // A row that replaces another is reported as two by some.
    return asReported ? rows : Math.min(1, rows);
  }

  /** A {@link Cell}; null where it is not known. */
  public Object value(int row, int column) {
    return cells[row * width() + column];
  }

  /** Null where it is not known. */
  public String symbol(int row) {
    return (String) cells[row * width() + rule.columns()];
  }

  private int width() {
    return rule.columns() + 1;
  }

  /** Without any value. */
  @Override
  public String toString() {
    return rule.table() + Arrays.toString(reported);
  }
}
