package io.collectoragent.runtime.stored;

import io.collectoragent.runtime.tables.Cell;
import io.collectoragent.runtime.tables.ColumnCheck;
import io.collectoragent.runtime.tables.RowNumber;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The checks of a table's rule for the rows of one collector and symbol: how many values failed
 * each, and the last value of each column that is compared with the one before. Thread-safe; takes
 * no lock.
 */
public final class CheckedTable {

  private static final long NO_VALUE = Double.doubleToRawLongBits(Double.NaN);

  private final TableRule rule;
  private final RowTime times;
  private final ScoreWindow score;
  private final AtomicLongArray last;
  private final AtomicLongArray failures;

  /**
   * @param score takes how many of all values passed
   */
  CheckedTable(TableRule rule, RowTime times, ScoreWindow score) {
    this.rule = rule;
    this.times = times;
    this.score = score;
    this.last = new AtomicLongArray(rule.checks().size());
    this.failures = new AtomicLongArray(rule.checks().size());
    for (int i = 0; i < last.length(); i++) {
      last.set(i, NO_VALUE);
    }
  }

  public TableRule rule() {
    return rule;
  }

  /** How many values failed the check of that number of the rule's. */
  public long failures(int check) {
    return failures.get(check);
  }

  /** Checks a row; each value that a check applied to counts once. */
  void check(StoredRows rows, int row) {
    List<ColumnCheck> checks = rule.checks();
    int at = 0;
    while (at < checks.size()) {
      int column = checks.get(at).column();
      Object value = rows.value(row, column);
      boolean applied = false;
      boolean failed = false;
      for (; at < checks.size() && checks.get(at).column() == column; at++) {
        Boolean passed = value == null ? null : passes(at, checks.get(at), value);
        applied |= passed != null;
        if (Boolean.FALSE.equals(passed)) {
          failed = true;
          failures.incrementAndGet(at);
        }
      }
      if (failed) {
        score.failed();
      } else if (applied) {
        score.passed();
      }
    }
  }

  /** Null where the check says nothing of such a value. */
  private Boolean passes(int number, ColumnCheck check, Object value) {
    switch (check.kind()) {
      case NOT_NULL:
        return value != Cell.NULL;
      case MIN:
        return isNumber(value) ? Boolean.valueOf(RowNumber.of(value) >= check.limit()) : null;
      case MAX:
        return isNumber(value) ? Boolean.valueOf(RowNumber.of(value) <= check.limit()) : null;
      case MAX_JUMP:
        return follows(number, check.limit(), RowNumber.of(value));
      default:
        return isNotBefore(number, place(value));
    }
  }

  /** A number that is none, such as a division by zero gives, is one that fails. */
  private static boolean isNumber(Object value) {
    return value instanceof Number || !Double.isNaN(RowNumber.of(value));
  }

  private Boolean follows(int number, double most, double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    double before =
        Double.longBitsToDouble(last.getAndSet(number, Double.doubleToRawLongBits(value)));
    boolean comparable = !Double.isNaN(before) && before != 0;
    return comparable ? Boolean.valueOf(Math.abs(value - before) <= most * Math.abs(before)) : null;
  }

  private double place(Object value) {
    if (value instanceof Number) {
      return ((Number) value).doubleValue();
    }
    long millis = times.epochMillis(value);
    return millis == RowTime.UNKNOWN ? Double.NaN : millis;
  }

  /** What comes too late does not count as the last. */
  private Boolean isNotBefore(int number, double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    while (true) {
      long bits = last.get(number);
      double before = Double.longBitsToDouble(bits);
      if (value < before) {
        return false;
      }
      if (last.compareAndSet(number, bits, Double.doubleToRawLongBits(value))) {
        return Double.isNaN(before) ? null : Boolean.TRUE;
      }
    }
  }
}
