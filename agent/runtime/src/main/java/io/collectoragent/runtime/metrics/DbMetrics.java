package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.sql.QueryType;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.util.Arrays;

/** {@code db_*}: executions through JDBC; the {@code mysql_*} names are a view of these. */
final class DbMetrics {

  private final Family<Histogram.Child> duration;
  private final Family<Counter.Child> queries;
  private final Family<Counter.Child> slowQueries;
  private final long slowNanos;

  DbMetrics(Registry registry, long slowNanos) {
    this.slowNanos = slowNanos;
    duration =
        registry.histogram(
            "db_query_duration_seconds",
            "JDBC executions, by kind of statement.",
            Registry.DB_BUCKETS,
            "system",
            "database",
            "query_type");
    queries = registry.counter("db_queries_total", "JDBC executions.", "system", "database");
    slowQueries =
        registry.counter(
            "db_slow_queries_total",
            "JDBC executions that took at least slow.query.ms.",
            "system",
            "database");
    registry.register(new MysqlView(Arrays.asList(duration, queries, slowQueries)));
  }

  void record(DbCall call) {
    DbServer server = call.query().server();
    Children children = (Children) server.meters();
    if (children == null) {
      children = new Children(server);
      server.meters(children);
    }
    children.queries.inc();
    if (call.durationNanos() >= slowNanos) {
      children.slow.inc();
    }
    children.duration(call.query().sql().type()).record(call);
  }

  /** What a database's calls count into, looked up once. */
  private final class Children {
    private final DbServer server;
    private final Counter.Child queries;
    private final Counter.Child slow;
    private final Timing[] durations = new Timing[QueryType.values().length];

    Children(DbServer server) {
      this.server = server;
      this.queries = DbMetrics.this.queries.child(server.system(), server.database());
      this.slow = slowQueries.child(server.system(), server.database());
    }

    /** Races are harmless: both threads find the same histogram behind a timing of their own. */
    Timing duration(QueryType type) {
      Timing timing = durations[type.ordinal()];
      if (timing == null) {
        timing = new Timing(duration.child(server.system(), server.database(), type.label()));
        durations[type.ordinal()] = timing;
      }
      return timing;
    }
  }
}
