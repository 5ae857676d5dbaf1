package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.sql.QueryType;

/** {@code db_*}: executions through JDBC; the {@code mysql_*} names are a view of these. */
final class DbMetrics {

  private final Family<TimingSeries> duration;
  private final Family<CounterSeries> queries;
  private final Family<CounterSeries> slowQueries;
  private final long slowNanos;

  DbMetrics(Registry registry, long slowNanos) {
    this.slowNanos = slowNanos;
    String durationHelp = "JDBC executions, by kind of statement.";
    duration =
        registry.histogram(
            "db_query_duration_seconds",
            durationHelp,
            Registry.DB_BUCKETS,
            "system",
            "database",
            "query_type");
    String queriesHelp = "JDBC executions.";
    queries = registry.counter("db_queries_total", queriesHelp, "system", "database");
    String slowHelp = "JDBC executions that took at least slow.query.ms.";
    slowQueries = registry.counter("db_slow_queries_total", slowHelp, "system", "database");
    registry.register(
        new MysqlView<>(
            duration,
            new TimingText("mysql_query_duration_seconds", durationHelp, Registry.DB_BUCKETS)));
    registry.register(
        new MysqlView<>(queries, new CounterText("mysql_queries_total", queriesHelp)));
    registry.register(
        new MysqlView<>(slowQueries, new CounterText("mysql_slow_queries_total", slowHelp)));
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
    private final CounterSeries queries;
    private final CounterSeries slow;
    private final TimingSeries[] durations = new TimingSeries[QueryType.values().length];

    Children(DbServer server) {
      this.server = server;
      this.queries = DbMetrics.this.queries.child(server.system(), server.database());
      this.slow = slowQueries.child(server.system(), server.database());
    }

    /** Races are harmless: both threads find the same histogram behind a timing of their own. */
    TimingSeries duration(QueryType type) {
      TimingSeries timing = durations[type.ordinal()];
      if (timing == null) {
        timing = duration.child(server.system(), server.database(), type.label());
        durations[type.ordinal()] = timing;
      }
      return timing;
    }
  }
}
