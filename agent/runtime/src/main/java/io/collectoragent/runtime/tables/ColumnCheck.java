package io.collectoragent.runtime.tables;

import java.util.Locale;

/** What the values of a column have to be to be plausible. Immutable. */
public final class ColumnCheck {

  /** What is checked. */
  public enum Kind {
    /** No number below the limit. */
    MIN,
    /** No number above it. */
    MAX,
    /** Not null. */
    NOT_NULL,
    /** No number that differs from the last of the same symbol by more than that share of it. */
    MAX_JUMP,
    /** No number or time before the last of the same symbol. */
    INCREASING;

    /** As the file and the metric write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int column;
  private final Kind kind;
  private final double limit;

  /**
   * @param column of the rule
   * @param limit without a meaning where the kind has none
   */
  ColumnCheck(int column, Kind kind, double limit) {
    this.column = column;
    this.kind = kind;
    this.limit = limit;
  }

  public int column() {
    return column;
  }

  public Kind kind() {
    return kind;
  }

  public double limit() {
    return limit;
  }
}
