package io.collectoragent.runtime.recent;

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
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls that take as long, and end, as a test says. */
final class RecentFixture {

  final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  final RecentCalls recent = new RecentCalls(clock);
  final Observer observer =
      new Observer(
          clock,
          low -> true,
          List.of(recent),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  static HttpCall http(String query) {
    HttpTarget target = new HttpTarget("https", "api.quotes.example", 443, "/v1/price", query);
    return new HttpCall(new Endpoint("quotes.example", "/v1/price"), "GET", target);
  }

  static DbCall sql(String sql) {
    DbServer server = new DbServer("mysql", "crypto", "db1", 3306);
    return new DbCall(new DbQuery(server, new SqlParser(Dialect.ANSI).parse(sql)), 0);
  }

  static CollectionRun run(String collector) {
    return new CollectionRun(new Collector(collector), "c-1");
  }

  /** One that took so long and went well. */
  <T extends Observation> T took(Duration time, T call) {
    return fails(null, time, call);
  }

  /**
   * @param thrown null for nothing
   */
  <T extends Observation> T fails(Throwable thrown, Duration time, T call) {
    observer.start(call);
    clock.advance(time);
    call.fail(thrown);
    observer.stop(call);
    return call;
  }
}
