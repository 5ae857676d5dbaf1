package io.collectoragent.runtime.tables;

import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the user says of one table. Its columns have numbers from 0. Immutable. */
public final class TableRule {

  /** There is no such column. */
  public static final int NONE = -1;

  private final String table;
  private final String symbol;
  private final List<String> columns;
  private final BitSet identifying;
  private final int timestamp;
  private final List<ColumnCheck> checks;
  private final List<MetricRule> metrics;

  private TableRule(Builder builder) {
    this.table = builder.table;
    this.symbol = builder.symbol;
    this.columns = Collections.unmodifiableList(new ArrayList<>(builder.columns));
    this.identifying = (BitSet) builder.identifying.clone();
    this.timestamp = builder.timestamp;
    List<ColumnCheck> sorted = new ArrayList<>(builder.checks);
    sorted.sort(Comparator.comparingInt(ColumnCheck::column));
    this.checks = Collections.unmodifiableList(sorted);
    this.metrics = Collections.unmodifiableList(new ArrayList<>(builder.metrics));
  }

  /** In lower case, with its schema where the rule has it. */
  public String table() {
    return table;
  }

  /** The column with the symbol, in lower case; null where its name is one of the usual ones. */
  public String symbol() {
    return symbol;
  }

  /** How many columns are looked at beside the symbol's. */
  public int columns() {
    return columns.size();
  }

  /** The name of a column, in lower case. */
  public String column(int number) {
    return columns.get(number);
  }

  /** The number of a column, by its name in any case; {@link #NONE} where it is not looked at. */
  public int column(String name) {
    return columns.indexOf(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a condition on the column tells of the rows what an assignment would: a check is about
   * what is written.
   */
  public boolean identifies(int column) {
    return identifying.get(column);
  }

  /** The column with the data's own time, or {@link #NONE}. */
  public int timestamp() {
    return timestamp;
  }

  /** Those of one column follow each other. */
  public List<ColumnCheck> checks() {
    return checks;
  }

  /** What the user counts of its rows, with columns for labels and values. */
  public List<MetricRule> metrics() {
    return metrics;
  }

  /** All that it says: rules with the same text say the same. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(table);
    text.append(" symbol ").append(symbol).append(" timestamp ").append(timestamp);
    text.append(' ').append(columns).append(identifying);
    for (ColumnCheck check : checks) {
      text.append(' ').append(check.column()).append(check.kind()).append(check.limit());
    }
    return text.append(' ').append(metrics).toString();
  }

  /** Takes what the rule says. */
  public static final class Builder {
    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final BitSet identifying = new BitSet();
    private final List<ColumnCheck> checks = new ArrayList<>();
    private final List<MetricRule> metrics = new ArrayList<>();
    private String symbol;
    private int timestamp = NONE;

    public Builder(String table) {
      this.table = lower(table);
    }

    public Builder symbol(String column) {
      symbol = lower(column);
      return this;
    }

    public Builder timestamp(String column) {
      timestamp = identifying(column);
      return this;
    }

    /**
     * @param limit anything where the kind has none
     */
    public Builder check(String column, ColumnCheck.Kind kind, double limit) {
      checks.add(new ColumnCheck(column(column), kind, limit));
      return this;
    }

    public Builder metric(MetricRule metric) {
      metrics.add(metric);
      for (Source label : metric.labels()) {
        if (!label.isConstant()) {
          identifying(label.text());
        }
      }
      if (metric.value() != null) {
        column(metric.value().text());
      }
      return this;
    }

    /** The number of a column that is looked at. */
    private int column(String name) {
      int known = columns.indexOf(lower(name));
      if (known < 0) {
        columns.add(lower(name));
      }
      return known < 0 ? columns.size() - 1 : known;
    }

    private int identifying(String name) {
      int number = column(name);
      identifying.set(number);
      return number;
    }

    public TableRule build() {
      return new TableRule(this);
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
