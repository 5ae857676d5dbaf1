package io.collectoragent.runtime.observation;

import java.util.Arrays;

/**
 * How many rows of which symbol a call wrote, as far as their symbols are known; each stands once.
 * Immutable.
 */
public final class RowsBySymbol {

  /** No row's symbol is known. */
  public static final RowsBySymbol NONE = new RowsBySymbol(new String[0], new long[0]);

  private final String[] symbols;
  private final long[] rows;

  private RowsBySymbol(String[] symbols, long[] rows) {
    this.symbols = symbols;
    this.rows = rows;
  }

  public static RowsBySymbol of(String symbol, long rows) {
    return rows > 0 ? new RowsBySymbol(new String[] {symbol}, new long[] {rows}) : NONE;
  }

  /**
   * @param symbols each once; the array is its own from then on
   * @param rows as many as symbols, and its own too; those that are not above 0 are left out
   */
  public static RowsBySymbol of(String[] symbols, long[] rows) {
    int size = 0;
    for (int i = 0; i < symbols.length; i++) {
      if (rows[i] > 0) {
        symbols[size] = symbols[i];
        rows[size] = rows[i];
        size++;
      }
    }
    if (size == 0) {
      return NONE;
    }
    return size == symbols.length
        ? new RowsBySymbol(symbols, rows)
        : new RowsBySymbol(Arrays.copyOf(symbols, size), Arrays.copyOf(rows, size));
  }

  /** The same and as many rows more of a symbol; fewer than one are none. */
  public RowsBySymbol and(String symbol, long more) {
    if (more <= 0) {
      return this;
    }
    int at = Arrays.asList(symbols).indexOf(symbol);
    int place = at < 0 ? symbols.length : at;
    int length = Math.max(symbols.length, place + 1);
    String[] itsSymbols = Arrays.copyOf(symbols, length);
    long[] itsRows = Arrays.copyOf(rows, length);
    itsSymbols[place] = symbol;
    itsRows[place] += more;
    return new RowsBySymbol(itsSymbols, itsRows);
  }

  /** How many symbols there are. */
  public int size() {
    return symbols.length;
  }

  public String symbol(int at) {
    return symbols[at];
  }

  public long rows(int at) {
    return rows[at];
  }

  /** Rows of all symbols together. */
  public long total() {
    return Arrays.stream(rows).sum();
  }
}
