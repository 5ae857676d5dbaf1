package io.collectoragent.runtime.stored;

import io.collectoragent.runtime.observation.Prepared;
import io.collectoragent.runtime.tables.TableRule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** How plausible the values are that a collector stores of a symbol. Thread-safe. */
public final class CheckedSymbol extends Prepared {

  private final String collector;
  private final String symbol;
  private final ScoreWindow window = new ScoreWindow();
  private final CopyOnWriteArrayList<CheckedTable> tables = new CopyOnWriteArrayList<>();

  CheckedSymbol(String collector, String symbol) {
    this.collector = collector;
    this.symbol = symbol;
  }

  public String collector() {
    return collector;
  }

  /** {@code all} where rows do not tell. */
  public String symbol() {
    return symbol;
  }

  /** The share of the last thousand checked values that passed; NaN where none was checked. */
  public double score() {
    return window.score();
  }

  /** In the order in which it was first stored in them. */
  public List<CheckedTable> tables() {
    return tables;
  }

  ScoreWindow window() {
    return window;
  }

  /** Null where nothing was stored in the table yet. */
  CheckedTable table(TableRule rule) {
    for (int i = 0; i < tables.size(); i++) {
      CheckedTable table = tables.get(i);
      if (table.rule() == rule) {
        return table;
      }
    }
    return null;
  }

  /** Drops the tables of other rules; how many checks these had. */
  synchronized int keep(Set<TableRule> rules) {
    int dropped = 0;
    for (CheckedTable table : tables) {
      if (!rules.contains(table.rule())) {
        tables.remove(table);
        dropped += table.rule().checks().size();
      }
    }
    return dropped;
  }

  /** The one of that table that is there, which is this if none was. */
  synchronized CheckedTable add(CheckedTable table) {
    CheckedTable before = table(table.rule());
    if (before == null) {
      tables.add(table);
    }
    return before == null ? table : before;
  }
}
