package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.observation.SymbolTally;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@code crypto_collection_*}: runs, and what came of them, by collector. */
final class CollectionMetrics {

  /** Where no symbol is known. */
  private static final String ALL = "all";

  /** So many symbols of a collector are looked up without making a list of their labels. */
  private static final int CHILDREN_AT_MOST = 1000;

  private final Family<CounterSeries> requests;
  private final Family<TimingSeries> duration;
  private final Family<CounterSeries> records;
  private final Family<CounterSeries> errors;
  private final Collector service;

  /**
   * @param service what calls outside any run are counted under
   */
  CollectionMetrics(Registry registry, Collector service) {
    this.service = service;
    requests =
        registry.counter(
            "crypto_collection_requests_total",
            "Runs; error is a run that threw, or whose calls failed and that stored nothing.",
            "collector",
            "symbol",
            "status");
    duration =
        registry.histogram(
            "crypto_collection_duration_seconds",
            "Time that runs took.",
            Registry.RUN_BUCKETS,
            "collector",
            "symbol");
    records =
        registry.counter(
            "crypto_collection_records_total",
            "Rows that JDBC drivers reported inserted, updated or merged.",
            "collector",
            "symbol");
    errors =
        registry.counter(
            "crypto_collection_errors_total",
            "What failed in runs: their calls, and what they threw.",
            "collector",
            "symbol",
            "error_type");
  }

  void record(CollectionRun run) {
    Map<String, SymbolTally> symbols = run.symbols();
    if (symbols.isEmpty()) {
      record(run, ALL, run.unsuccessful());
    }
    for (Map.Entry<String, SymbolTally> symbol : symbols.entrySet()) {
      boolean stored = symbol.getValue().records() > 0;
      boolean failed = !stored && (run.unsuccessful() || symbol.getValue().unsuccessful());
      record(run, symbol.getKey(), failed);
    }
  }

  private void record(CollectionRun run, String symbol, boolean failed) {
    Children children = children(run.collector(), symbol);
    children.duration.record(run);
    (failed ? children.error : children.success).inc();
  }

  void recordRows(DbCall call) {
    if (call.rowsWritten() <= 0) {
      return;
    }
    Collector collector = collectorOf(call);
    RowsBySymbol rows = call.rowsBySymbol();
    for (int i = 0; i < rows.size(); i++) {
      children(collector, rows.symbol(i)).records.inc(rows.rows(i));
    }
    long others = call.rowsWritten() - rows.total();
    if (others > 0) {
      children(collector, ALL).records.inc(others);
    }
  }

  /** A call for several symbols that failed is one error of each. */
  void recordError(Observation observation) {
    String collector = collectorOf(observation).name();
    List<String> symbols =
        observation instanceof HttpCall
            ? ((HttpCall) observation).symbols()
            : Collections.emptyList();
    for (String symbol : symbols.isEmpty() ? Collections.singletonList(ALL) : symbols) {
      errors.child(collector, symbol, observation.errorType()).inc();
    }
  }

  private Collector collectorOf(Observation observation) {
    CollectionRun run = observation.run();
    return run == null ? service : run.collector();
  }

  @SuppressWarnings("unchecked")
  private Children children(Collector collector, String symbol) {
    ConcurrentMap<String, Children> known = (ConcurrentMap<String, Children>) collector.meters();
    if (known == null) {
      known = new ConcurrentHashMap<>();
      collector.meters(known);
    }
    Children children = known.get(symbol);
    if (children == null) {
      children = new Children(collector.name(), symbol);
      if (known.size() < CHILDREN_AT_MOST) {
        known.put(symbol, children);
      }
    }
    return children;
  }

  /** What a collector's runs for a symbol count into, looked up once. */
  private final class Children {
    private final CounterSeries success;
    private final CounterSeries error;
    private final TimingSeries duration;
    private final CounterSeries records;

    Children(String collector, String symbol) {
      success = requests.child(collector, symbol, "success");
      error = requests.child(collector, symbol, "error");
      duration = CollectionMetrics.this.duration.child(collector, symbol);
      records = CollectionMetrics.this.records.child(collector, symbol);
    }
  }
}
