package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.ManualClock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Observes what a test says happened, and prints the metrics of it. */
final class MetricsFixture {

  static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

  final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  final Vitals vitals = new Vitals();
  final Metrics metrics;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Observer observer;

  MetricsFixture(int seriesLimit) {
    AgentLog log =
        new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.WARN);
    metrics =
        new Metrics.Builder(clock, log, vitals)
            .version("1.2.3")
            .service(new Collector("crypto-service"))
            .seriesLimit(seriesLimit)
            .slowQueryMillis(200)
            .spans(() -> 5, () -> Map.of("HTTP 503", 7L))
            .build();
    observer =
        new Observer(
            clock,
            low -> true,
            List.of(metrics.handler()),
            (handler, failure) -> {
              throw new AssertionError(failure);
            });
  }

  CollectionRun begin(String collector) {
    CollectionRun run = observer.start(new CollectionRun(new Collector(collector), "c-1"));
    observer.enter(run);
    return run;
  }

  void end(CollectionRun run, Throwable thrown) {
    run.fail(thrown);
    observer.leave(run);
    observer.stop(run);
  }

  HttpCall http(Endpoint endpoint, int status, Throwable thrown) {
    HttpTarget target = new HttpTarget("https", "example.com", -1, endpoint.template(), null);
    HttpCall call = observer.start(new HttpCall(endpoint, "GET", target));
    if (status > 0) {
      call.respond(status);
    }
    return stop(call, 30, thrown);
  }

  DbCall sql(DbServer server, String sql, long millis, long rows) {
    return sql(server, sql, millis, rows, RowsBySymbol.NONE);
  }

  DbCall sql(DbServer server, String sql, long millis, long rows, RowsBySymbol bySymbol) {
    DbQuery query = new DbQuery(server, new SqlParser(Dialect.ANSI).parse(sql));
    DbCall call = observer.start(new DbCall(query, 0));
    call.rowsWritten(rows);
    call.rowsBySymbol(bySymbol);
    return stop(call, millis, null);
  }

  String text(String accept) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.exposition().write(metrics.exposition().format(accept), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** All that is printed but the JVM's own. */
  List<String> samples() throws IOException {
    return text("text/plain; version=0.0.4")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> !line.startsWith("jvm_") && !line.startsWith("process_"))
        .toList();
  }

  String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private <T extends Observation> T stop(T call, long millis, Throwable thrown) {
    clock.advance(Duration.ofMillis(millis));
    call.fail(thrown);
    observer.stop(call);
    return call;
  }
}
