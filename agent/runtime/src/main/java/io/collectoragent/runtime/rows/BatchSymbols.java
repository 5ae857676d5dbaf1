package io.collectoragent.runtime.rows;

import io.collectoragent.runtime.observation.RowsBySymbol;
import java.util.Arrays;

/**
 * The symbols of a batch's entries, and then the rows that were written of each. Not thread-safe.
 */
public final class BatchSymbols {

  /** Of later entries the symbols are not known. */
  private static final int MOST_ENTRIES = 1 << 16;

  private final SymbolIndex index = new SymbolIndex();
  private short[] entries = new short[4];
  private int size;
  private long[] rows;

  /**
   * Takes the next entry.
   *
   * @param symbol null where it is not known
   */
  public void add(String symbol) {
    if (size == MOST_ENTRIES) {
      return;
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size] = (short) index.number(symbol);
    size++;
  }

  /**
   * An entry was executed.
   *
   * @param entry from 0, in the order in which they were added
   * @param written as the driver reported
   */
  public void written(int entry, long written) {
    if (entry < size && written > 0) {
      if (rows == null) {
        rows = new long[index.size() + 1];
      }
      rows[entries[entry]] += written;
    }
  }

  /** What was written until now. */
  public RowsBySymbol rows() {
    return rows == null
        ? RowsBySymbol.NONE
        : RowsBySymbol.of(index.symbols(), Arrays.copyOfRange(rows, 1, rows.length));
  }
}
