package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.tables.TableRule;
import java.util.Arrays;
import java.util.List;

/**
 * Where a statement has the values that a rule on its table asks for, row by row: the rule's
 * columns and behind them the symbol. Immutable. Made by {@link SqlParser}.
 *
 * <p>An {@code UPDATE} counts as one row, as does a statement whose rows are not known.
 */
public final class WrittenColumns {
  private static final int[] NO_CELLS = {};

  private final TableRule rule;
  private final int rows;
  private final boolean asReported;
  private final Object[] literals;

  /** The cells that each parameter is in, by its number. */
  private final int[][] cells;

  private WrittenColumns(TableRule rule, int rows, boolean asReported, int mostParameter) {
    this.rule = rule;
    this.rows = rows;
    this.asReported = asReported;
    this.literals = new Object[rows * (rule.columns() + 1)];
    this.cells = new int[mostParameter + 1][];
    Arrays.fill(cells, NO_CELLS);
  }

  /**
   * @param places by column and row; a column that is not certain may have other rows or none
   * @param type whether one row may stand for many
   * @return null where nothing is to be looked at
   */
  static WrittenColumns of(TableRule rule, List<List<SymbolPlace>> places, QueryType type) {
    int known = places.stream().mapToInt(List::size).max().orElse(0);
    int most =
        places.stream()
            .flatMap(List::stream)
            .mapToInt(place -> place == null ? 0 : place.parameter())
            .max()
            .orElse(0);
    boolean asReported = known == 0 || type == QueryType.UPDATE;
    WrittenColumns written = new WrittenColumns(rule, Math.max(1, known), asReported, most);
    int found = 0;
    for (int column = 0; column < places.size(); column++) {
      List<SymbolPlace> ofRows = places.get(column);
      for (int row = 0; row < written.rows && ofRows.size() == written.rows; row++) {
        found += ofRows.get(row) != null && column < rule.columns() ? 1 : 0;
        written.put(row * places.size() + column, ofRows.get(row));
      }
    }
    return found > 0 || !rule.metrics().isEmpty() ? written : null;
  }

  private void put(int cell, SymbolPlace place) {
    if (place == null) {
      return;
    }
    literals[cell] = place.value();
    if (place.parameter() > 0) {
      int[] before = cells[place.parameter()];
      int[] more = Arrays.copyOf(before, before.length + 1);
      more[before.length] = cell;
      cells[place.parameter()] = more;
    }
  }

  public TableRule rule() {
    return rule;
  }

  /** How many rows the statement names; at least one. */
  public int rows() {
    return rows;
  }

  /** Whether the driver alone knows how many rows of the table that is. */
  public boolean asReported() {
    return asReported;
  }

  /** How many cells there are, by row and column. */
  public int size() {
    return literals.length;
  }

  /** What stands in the statement itself; null where nothing does that is certain. */
  public Object literal(int cell) {
    return literals[cell];
  }

  /** The cells that a parameter is in. Not to be changed. */
  public int[] cells(int parameter) {
    return parameter > 0 && parameter < cells.length ? cells[parameter] : NO_CELLS;
  }

  /** Whether a cell is a row's symbol. */
  public boolean isSymbol(int cell) {
    return cell % (rule.columns() + 1) == rule.columns();
  }

  /** The lowest parameter that is in a cell; {@link Integer#MAX_VALUE} where none is. */
  public int firstParameter() {
    for (int i = 1; i < cells.length; i++) {
      if (cells[i].length > 0) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
