package io.collectoragent.runtime.rows;

import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.sql.WrittenColumns;
import io.collectoragent.runtime.tables.Cell;
import io.collectoragent.runtime.tables.StoredRows;
import java.util.Arrays;

/**
 * The values that a rule on a table asks for of the rows that a prepared statement will write next,
 * as far as they are bound. What no rule names is not looked at. Not thread-safe, as no statement
 * is.
 */
public final class RowValues {

  /** In a batch; of later entries nothing is known. */
  private static final int MOST_CELLS = 1 << 18;

  private final WrittenColumns written;
  private final Object[] current;
  private Object[] batch;
  private int entries;
  private boolean adding;

  private RowValues(WrittenColumns written) {
    this.written = written;
    this.current = literals(written);
  }

  /**
   * @param sql what is prepared
   * @return null where no rule is about it and nothing need be looked at
   */
  public static RowValues of(KnownSql sql) {
    return sql.columns() == null ? null : new RowValues(sql.columns());
  }

  /**
   * The values that stand in a statement itself.
   *
   * @param written null where no rule is about the statement
   * @return null where nothing is to be told
   */
  public static StoredRows ofLiterals(WrittenColumns written) {
    return written == null ? null : rows(written, 1, literals(written));
  }

  private static Object[] literals(WrittenColumns written) {
    Object[] literals = new Object[written.size()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = written.literal(i);
    }
    return literals;
  }

  /**
   * A parameter was set.
   *
   * @param value null is SQL's
   * @param symbol that it is, as {@link RowSymbols} has it; null for none
   */
  public void set(int parameter, Object value, String symbol) {
    int[] cells = written.cells(parameter);
    for (int i = 0; i < cells.length; i++) {
      current[cells[i]] = written.isSymbol(cells[i]) ? symbol : Cell.of(value);
    }
  }

  /** All parameters were taken back. */
  public void clear() {
    for (int i = 0; i < current.length; i++) {
      current[i] = written.literal(i);
    }
  }

  /** The rows as they are now. */
  public StoredRows current() {
    return rows(written, 1, current.clone());
  }

  /** What is bound is being added to the batch. */
  public void beginEntry() {
    int from = entries * current.length;
    adding = from + current.length <= MOST_CELLS;
    if (!adding) {
      return;
    }
    if (batch == null) {
      batch = new Object[4 * current.length];
    } else if (from == batch.length) {
      batch = Arrays.copyOf(batch, 2 * from);
    }
    System.arraycopy(current, 0, batch, from, current.length);
  }

  /** It was added. */
  public void endEntry() {
    entries += adding ? 1 : 0;
  }

  /** The rows of the batch, which is then empty; null where it is. */
  public StoredRows takeBatch() {
    Object[] taken = batch;
    int size = entries;
    batch = null;
    entries = 0;
    return size == 0 ? null : rows(written, size, taken);
  }

  private static StoredRows rows(WrittenColumns written, int entries, Object[] cells) {
    return new StoredRows(written.rule(), written.rows(), entries, cells, written.asReported());
  }
}
