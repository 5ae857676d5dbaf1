package io.collectoragent.runtime.rows;

import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.sql.SymbolShape;
import io.collectoragent.runtime.sql.WrittenSymbols;
import java.util.Arrays;

/**
 * The symbols of the rows that a prepared statement will write next, as far as they are bound. What
 * is bound stays until it is bound anew, as in JDBC. Not thread-safe, as no statement is.
 */
public final class RowSymbols {

  private final WrittenSymbols written;
  private final String[] current;
  private BatchSymbols batch;
  private String adding;

  private RowSymbols(WrittenSymbols written) {
    this.written = written;
    this.current = literals(written);
  }

  /** Null where the statement does not tell where its symbols are: nothing need be looked at. */
  public static RowSymbols of(WrittenSymbols written) {
    return written.rows() == 0 ? null : new RowSymbols(written);
  }

  /** The symbols that stand in the statement itself, by row; null where none does. */
  public static String[] literals(WrittenSymbols written) {
    String[] literals = new String[written.rows()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = written.literal(i);
    }
    return literals;
  }

  /**
   * A parameter was set.
   *
   * @param value what cannot be a symbol is not kept
   * @return what was kept; null for nothing
   */
  public String set(int parameter, Object value) {
    int row = written.row(parameter);
    if (row < 0) {
      return null;
    }
    String symbol = written.symbol(value);
    current[row] = SymbolShape.fits(symbol) ? symbol : null;
    return current[row];
  }

  /** All parameters were taken back. */
  public void clear() {
    for (int i = 0; i < current.length; i++) {
      current[i] = written.literal(i);
    }
  }

  /** The symbols of the rows as they are now; null for those that are not known. */
  public String[] current() {
    return current.clone();
  }

  /** What is bound is being added to the batch. */
  public void beginEntry() {
    adding = allOne(current) ? current[0] : null;
  }

  /** It was added. */
  public void endEntry() {
    if (batch == null) {
      batch = new BatchSymbols();
    }
    batch.add(adding);
  }

  /** The batch as it is, which is then empty; null where it is. */
  public BatchSymbols takeBatch() {
    BatchSymbols taken = batch;
    batch = null;
    return taken;
  }

  /**
   * The rows of one execution.
   *
   * @param symbols by row
   * @param rows in all, as the driver reported; fewer than there are in the statement were not all
   *     written, nobody knows which, and of more, such as those that replaced others, one is sure
   */
  public static RowsBySymbol rows(String[] symbols, long rows) {
    if (allOne(symbols)) {
      return symbols[0] == null ? RowsBySymbol.NONE : RowsBySymbol.of(symbols[0], rows);
    }
    if (rows < symbols.length) {
      return RowsBySymbol.NONE;
    }
    BatchSymbols each = new BatchSymbols();
    for (int i = 0; i < symbols.length; i++) {
      each.add(symbols[i]);
    }
    for (int i = 0; i < symbols.length; i++) {
      each.written(i, 1);
    }
    return each.rows();
  }

  private static boolean allOne(String[] symbols) {
    return symbols.length == 1
        || (symbols[0] != null && Arrays.stream(symbols).allMatch(symbols[0]::equals));
  }
}
