package io.collectoragent.runtime.stored;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks the rows that were stored, by the rules on their tables. What is past the limit is not
 * checked. Thread-safe; takes no lock once a symbol is known.
 */
public final class RowChecks implements ObservationHandler {

  private static final String ALL = "all";

  private final ConcurrentMap<String, ConcurrentMap<String, CheckedSymbol>> byCollector =
      new ConcurrentHashMap<>();
  private final AtomicInteger series = new AtomicInteger();
  private final RowTime times;
  private final Collector service;
  private final int limit;
  private volatile boolean refused;
  private volatile Set<TableRule> rules = Collections.emptySet();

  /**
   * @param service what calls outside any run are stored by
   * @param limit how many checks there may be of all symbols together
   */
  public RowChecks(RowTime times, Collector service, int limit) {
    this.times = times;
    this.service = service;
    this.limit = limit;
  }

  /**
   * These hold from now on. What was counted by others is dropped with them.
   *
   * @param next the same objects for what has not changed
   */
  public void follow(TableRules next) {
    Set<TableRule> held = Collections.newSetFromMap(new IdentityHashMap<>());
    held.addAll(next.all());
    rules = held;
    for (Map<String, CheckedSymbol> symbols : byCollector.values()) {
      for (CheckedSymbol symbol : symbols.values()) {
        series.addAndGet(-symbol.keep(held));
      }
      symbols.values().removeIf(symbol -> symbol.tables().isEmpty());
    }
  }

  /** In no order. */
  public Collection<CheckedSymbol> all() {
    List<CheckedSymbol> all = new ArrayList<>();
    byCollector.values().forEach(symbols -> all.addAll(symbols.values()));
    return all;
  }

  /** Whether there are symbols that are not checked. */
  public boolean hasRefused() {
    return refused;
  }

  @Override
  public void onStop(Observation observation) {
    if (observation instanceof RuledDbCall) {
      RuledDbCall call = (RuledDbCall) observation;
      TableRule rule = call.rows().rule();
      if (!rule.checks().isEmpty() && rules.contains(rule)) {
        check(call);
      }
    }
  }

  private void check(RuledDbCall call) {
    StoredRows rows = call.rows();
    CollectionRun run = call.run();
    String collector = (run == null ? service : run.collector()).name();
    String others = call.symbolOfOthers() == null ? ALL : call.symbolOfOthers();
    String before = null;
    CheckedTable table = null;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.written(row) == 0) {
        continue;
      }
      String symbol = rows.symbol(row) == null ? others : rows.symbol(row);
      // Rows of one symbol often follow each other.
      if (!symbol.equals(before)) {
        table = table(collector, symbol, rows.rule());
        before = symbol;
      }
      if (table != null) {
        table.check(rows, row);
      }
    }
  }

  /** Null where there are too many. */
  private CheckedTable table(String collector, String symbol, TableRule rule) {
    ConcurrentMap<String, CheckedSymbol> symbols = byCollector.get(collector);
    CheckedSymbol known = symbols == null ? null : symbols.get(symbol);
    CheckedTable table = known == null ? null : known.table(rule);
    return table == null ? add(collector, symbol, rule) : table;
  }

  private CheckedTable add(String collector, String symbol, TableRule rule) {
    int checks = rule.checks().size();
    if (series.addAndGet(checks) > limit) {
      series.addAndGet(-checks);
      refused = true;
      return null;
    }
    CheckedSymbol checked =
        byCollector
            .computeIfAbsent(collector, name -> new ConcurrentHashMap<>())
            .computeIfAbsent(symbol, name -> new CheckedSymbol(collector, name));
    CheckedTable added = new CheckedTable(rule, times, checked.window());
    CheckedTable table = checked.add(added);
    if (table != added) {
      series.addAndGet(-checks);
    }
    return table;
  }
}
