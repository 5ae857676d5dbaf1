package io.collectoragent.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthPagesTest {

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final HealthHandler handler = new HealthHandler(clock);
  private final Calls calls = new Calls(handler, clock);
  private final List<Runnable> started = new ArrayList<>();
  private final DatabaseChecks checks =
      new DatabaseChecks(
          handler,
          new Observer(clock, traceIdLow -> false, List.of(), (failed, failure) -> {}),
          clock,
          started::add,
          new AgentLog(System.err, LogLevel.OFF));
  private final Page health = new HealthPage(handler, checks, clock);
  private final Page ready = new ReadyPage(handler, checks, clock);
  private final Page live = new LivePage(clock);

  @BeforeEach
  void advance() {
    clock.advance(Duration.ofMillis(61_500));
  }

  @Test
  void allIsWellWhileNothingWasCalled() throws IOException {
    assertReply(
        health,
        200,
        """
        {"status":"healthy","timestamp":"2026-03-01T12:01:01.500Z","checks":{},
         "uptime_seconds":61.5,"details":{}}""");
    assertReply(ready, 200, "{'status':'ready','timestamp':'2026-03-01T12:01:01.500Z'}");
    assertReply(live, 200, "{'status':'live','timestamp':'2026-03-01T12:01:01.500Z'}");
  }

  @Test
  void healthTellsWhatIsDownAndSinceWhen() throws IOException {
    calls.query("mysql", "crypto_prices", null);
    calls.http("coingecko", 200, null);
    clock.advance(Duration.ofMillis(500));
    calls.http("newsapi", 0, new ConnectException("at a secret place"));
    assertReply(
        health,
        503,
        """
        {"status":"unhealthy","timestamp":"2026-03-01T12:01:02.000Z",
         "checks":{"external_api":false,"mysql":true},"uptime_seconds":62.0,
         "details":{
           "external_api":[
             {"name":"coingecko","up":true,"since":"2026-03-01T12:01:01.500Z"},
             {"name":"newsapi","up":false,"since":"2026-03-01T12:01:02.000Z",
              "last_error":"ConnectException","failures_in_a_row":1}],
           "mysql":[{"name":"crypto_prices","up":true,"since":"2026-03-01T12:01:01.500Z"}]}}""");
  }

  @Test
  void readyHangsOnDatabasesAndLiveOnNothing() throws IOException {
    calls.http("newsapi", 500, null);
    assertReply(ready, 200, "{'status':'ready','timestamp':'2026-03-01T12:01:01.500Z'}");
    calls.connect("postgresql", "prices", new ConnectException("refused"));
    assertReply(ready, 503, "{'status':'not_ready','timestamp':'2026-03-01T12:01:01.500Z'}");
    assertReply(live, 200, "{'status':'live','timestamp':'2026-03-01T12:01:01.500Z'}");
  }

  @Test
  void healthTellsWhenADatabaseWasAskedAndWhichApiWasAskedTooOften() throws IOException {
    FakeSource source = new FakeSource(new DbServer("mysql", "crypto_prices", "db1", 3306));
    source.opening =
        () -> {
          throw new SQLNonTransientConnectionException("at a secret place");
        };
    checks.add(source);
    calls.http("coingecko", 429, null);
    checks.tick();
    started.remove(0).run();
    assertReply(
        health,
        503,
        """
        {"status":"unhealthy","timestamp":"2026-03-01T12:01:01.500Z",
         "checks":{"external_api":true,"mysql":false},"uptime_seconds":61.5,
         "details":{
           "external_api":[
             {"name":"coingecko","up":true,"since":"2026-03-01T12:01:01.500Z",
              "rate_limited":true}],
           "mysql":[
             {"name":"crypto_prices","up":false,"since":"2026-03-01T12:01:01.500Z",
              "last_error":"SQLNonTransientConnectionException","failures_in_a_row":1,
              "checked":"2026-03-01T12:01:01.500Z"}]}}""");
  }

  @Test
  void onlyWhoLooksAtDatabasesKeepsTheChecksGoing() throws IOException {
    checks.add(new FakeSource(new DbServer("mysql", "crypto_prices", "db1", 3306)));
    live.reply(null);
    assertThat(started).isEmpty();
    ready.reply(null);
    health.reply(null);
    assertThat(started).hasSize(1);
  }

  private static void assertReply(Page page, int status, String json) throws IOException {
    assertThat(page.answersAtOnce()).isTrue();
    Reply reply = page.reply(null);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.contentType()).isEqualTo("application/json");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(reply.body())).isEqualTo(mapper.readTree(json.replace('\'', '"')));
  }
}
