package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.GivenHeaders;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.recent.RecentCalls;
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
import java.util.Set;
import java.util.TreeMap;

/** The page of a program that does what a test says, by a clock that the test turns. */
final class PageFixture {

  final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  final Vitals vitals = new Vitals();
  final AgentLog log =
      new AgentLog(new PrintStream(new ByteArrayOutputStream(), true), LogLevel.OFF);
  String service = "crypto-service";
  String traceUrl = "";
  private final Quotas quotas = new Quotas(Providers.NONE, clock, log);
  private final DataQuality quality = new DataQuality(clock, new Collector("service"), 2000);
  private final HealthHandler health = new HealthHandler(clock);
  private final RecentCalls recent = new RecentCalls(clock);
  private final Observer observer =
      new Observer(
          clock,
          low -> true,
          List.<ObservationHandler>of(quality, quotas, health, recent),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });
  private StatusPage page;

  /** What the page says now. */
  String html() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page().reply(null).stream().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  StatusPage page() {
    if (page == null) {
      page = new StatusPage(this::parts, clock);
    }
    return page;
  }

  private StatusParts parts() {
    DatabaseChecks checks = new DatabaseChecks(health, observer, clock, task -> {}, log);
    return new StatusParts(service, "1.2.3")
        .data(quality)
        .quotas(quotas)
        .dependencies(health, checks)
        .calls(recent, traceUrl)
        .instrumentations(
            Set.of("jdbc", "timer", "quartz"),
            name -> !name.equals("timer"),
            Map.of("jdk-http-client", "comes with Java 11"),
            vitals)
        .agent(
            log,
            vitals,
            "http://localhost:4318",
            () -> 1234L,
            () -> new TreeMap<>(Map.of("queue full", 5L, "HTTP 503", 0L)));
  }

  /** A run that stores a row of each symbol. */
  void run(String collector, String... symbols) {
    run(collector, () -> stores(symbols));
  }

  void run(String collector, Runnable calls) {
    CollectionRun run = observer.start(new CollectionRun(new Collector(collector), "c-1"));
    observer.enter(run);
    calls.run();
    observer.leave(run);
    observer.stop(run);
  }

  void runs(int times, Duration each, String collector, String... symbols) {
    for (int i = 0; i < times; i++) {
      run(collector, symbols);
      clock.advance(each);
    }
  }

  private void stores(String... symbols) {
    RowsBySymbol rows = RowsBySymbol.NONE;
    for (String symbol : symbols) {
      rows = rows.and(symbol, 1);
    }
    DbCall call = sql("crypto", "INSERT INTO price_data (symbol) VALUES (?)");
    observer.start(call);
    call.rowsWritten(symbols.length);
    call.rowsBySymbol(rows);
    observer.stop(call);
  }

  static DbCall sql(String database, String sql) {
    DbServer server = new DbServer("mysql", database, "db1", 3306);
    return new DbCall(new DbQuery(server, new SqlParser(Dialect.ANSI).parse(sql)), 0);
  }

  static HttpCall http(String provider, String template, String query) {
    HttpTarget target = new HttpTarget("https", "api.example", 443, template, query);
    return new HttpCall(new Endpoint(provider, template), "GET", target);
  }

  /**
   * @param thrown null for nothing
   */
  void ends(Observation call, Duration time, Throwable thrown) {
    observer.start(call);
    clock.advance(time);
    call.fail(thrown);
    observer.stop(call);
  }

  /**
   * @param headers each with a colon and a space behind its name
   */
  void answers(HttpCall call, int status, String... headers) {
    observer.start(call);
    clock.advance(Duration.ofMillis(120));
    call.respond(status, new GivenHeaders(headers));
    observer.stop(call);
  }
}
