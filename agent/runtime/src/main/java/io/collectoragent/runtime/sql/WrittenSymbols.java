package io.collectoragent.runtime.sql;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a statement has the symbol of each row that it writes. Immutable. Made by {@link
 * SqlParser}.
 *
 * <p>An {@code UPDATE} counts as one row, however many it finds: all of them have that symbol. What
 * is not certain is unknown; a row that is unknown among others has neither parameter nor literal.
 */
public final class WrittenSymbols {
  /** Nothing is known. */
  public static final WrittenSymbols UNKNOWN =
      new WrittenSymbols(new int[0], new String[0], null, false);

  private final int[] parameters;
  private final String[] literals;

  /** The rows that have a parameter; their parameters ascend. */
  private final int[] rowsByParameter;

  private final String column;
  private final boolean byRule;

  private WrittenSymbols(int[] parameters, String[] literals, String column, boolean byRule) {
    this.column = column;
    this.byRule = byRule;
    this.parameters = parameters;
    this.literals = literals;
    this.rowsByParameter =
        IntStream.range(0, parameters.length).filter(row -> parameters[row] > 0).toArray();
  }

  /**
   * @param rows in the order of the statement; null for one that is not certain
   * @param column that they are in, in lower case
   */
  static WrittenSymbols of(List<SymbolPlace> rows, String column) {
    int[] parameters = new int[rows.size()];
    String[] literals = new String[rows.size()];
    boolean known = false;
    for (int i = 0; i < parameters.length; i++) {
      SymbolPlace place = rows.get(i);
      if (place != null) {
        parameters[i] = place.parameter();
        literals[i] = place.literal();
        known = true;
      }
    }
    WrittenSymbols symbols =
        known ? new WrittenSymbols(parameters, literals, column, false) : UNKNOWN;
    return symbols.ascends() ? symbols : UNKNOWN;
  }

  /** The same, in a column that the user has named. */
  WrittenSymbols byRule() {
    return this == UNKNOWN ? this : new WrittenSymbols(parameters, literals, column, true);
  }

  /** The symbol that a value is; null where it is none: a number is one only in a named column. */
  public String symbol(Object value) {
    if (value instanceof String) {
      return (String) value;
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    return byRule && whole ? value.toString() : null;
  }

  /** The column that has them, in lower case; null where nothing is known. */
  public String column() {
    return column;
  }

  /** How many rows the statement names; 0 where nothing is known. */
  public int rows() {
    return parameters.length;
  }

  /** The parameter that has a row's symbol, from 1 as JDBC counts; 0 where none has. */
  public int parameter(int row) {
    return parameters[row];
  }

  /** The symbol of a row that stands in the statement itself; null where none does. */
  public String literal(int row) {
    return literals[row];
  }

  /** The row whose symbol is in a parameter; -1 where none is. */
  public int row(int parameter) {
    int from = 0;
    int to = rowsByParameter.length - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int row = rowsByParameter[middle];
      if (parameters[row] == parameter) {
        return row;
      }
      if (parameters[row] < parameter) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  /** The lowest parameter that has a symbol; {@link Integer#MAX_VALUE} where none has. */
  public int firstParameter() {
    return rowsByParameter.length == 0 ? Integer.MAX_VALUE : parameters[rowsByParameter[0]];
  }

  private boolean ascends() {
    for (int i = 1; i < rowsByParameter.length; i++) {
      if (parameters[rowsByParameter[i]] <= parameters[rowsByParameter[i - 1]]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Arrays.toString(parameters) + Arrays.toString(literals);
  }
}
