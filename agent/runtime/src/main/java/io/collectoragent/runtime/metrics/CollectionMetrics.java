package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.Observation;

/** {@code crypto_collection_*}: runs, and what came of them, by collector. */
final class CollectionMetrics {

  /** Until symbols are told apart. */
  private static final String ALL = "all";

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
    Children children = children(run.collector());
    children.duration.record(run);
    if (run.unsuccessful()) {
      children.error.inc();
    } else {
      children.success.inc();
    }
  }

  void recordRows(DbCall call) {
    if (call.rowsWritten() > 0) {
      children(collectorOf(call)).records.inc(call.rowsWritten());
    }
  }

  void recordError(Observation observation) {
    errors.child(collectorOf(observation).name(), ALL, observation.errorType()).inc();
  }

  private Collector collectorOf(Observation observation) {
    CollectionRun run = observation.run();
    return run == null ? service : run.collector();
  }

  private Children children(Collector collector) {
    Children children = (Children) collector.meters();
    if (children == null) {
      children = new Children(collector.name());
      collector.meters(children);
    }
    return children;
  }

  /** What a collector's runs count into, looked up once. */
  private final class Children {
    private final CounterSeries success;
    private final CounterSeries error;
    private final TimingSeries duration;
    private final CounterSeries records;

    Children(String collector) {
      success = requests.child(collector, ALL, "success");
      error = requests.child(collector, ALL, "error");
      duration = CollectionMetrics.this.duration.child(collector, ALL);
      records = CollectionMetrics.this.records.child(collector, ALL);
    }
  }
}
