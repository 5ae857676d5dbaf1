package io.collectoragent.runtime.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.redaction.UrlRedactor;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentCallsTest {

  private static final Duration QUICK = Duration.ofMillis(9);

  private final RecentFixture fixture = new RecentFixture();
  private final RecentCalls recent = fixture.recent;

  @Test
  void tellsWhatFailedWithItsTraceAndWithoutItsSecrets() {
    CollectionRun run = fixture.observer.start(RecentFixture.run("price-collector"));
    fixture.observer.enter(run);
    HttpCall call =
        fixture.fails(
            new ConnectException("Connection refused"),
            Duration.ofMillis(40),
            RecentFixture.http("ids=bitcoin&api_key=hidden"));
    fixture.observer.leave(run);

    RecentCall failed = recent.failed().get(0);
    assertThat(failed.name()).isEqualTo("GET /v1/price");
    assertThat(failed.partner()).isEqualTo("quotes.example");
    assertThat(failed.collector()).isEqualTo("price-collector");
    assertThat(failed.errorType()).isEqualTo("ConnectException");
    assertThat(failed.message()).isEqualTo("Connection refused");
    assertThat(failed.detail(new UrlRedactor()))
        .startsWith("https://api.quotes.example/v1/price?ids=bitcoin&api_key=")
        .doesNotContain("hidden");
    assertThat(failed.durationNanos()).isEqualTo(40_000_000);
    assertThat(failed.traceId()).isEqualTo(TraceIds.traceId(call));
    assertThat(failed.isTraced()).isTrue();
  }

  @Test
  void tellsOfAStatementNeitherItsLiteralsNorWhatTheDriverSays() {
    fixture.fails(
        new SQLException("no such key hidden", "42S02", 1146),
        QUICK,
        RecentFixture.sql("SELECT * FROM prices WHERE note = 'hidden'"));

    RecentCall failed = recent.failed().get(0);
    assertThat(failed.name()).isEqualTo("SELECT prices");
    assertThat(failed.message()).isEqualTo("SQLState 42S02, code 1146");
    assertThat(failed.detail(new UrlRedactor())).isEqualTo("SELECT * FROM prices WHERE note = ?");
  }

  @Test
  void remembersRunsAndConnectionsOnlyWhereTheyFailed() {
    fixture.took(Duration.ofSeconds(5), RecentFixture.run("well"));
    fixture.took(Duration.ofSeconds(5), new DbConnect(new DbServer("mysql", "crypto", "db1", 1)));
    assertThat(recent.failed()).isEmpty();
    assertThat(recent.slowest()).isEmpty();

    fixture.fails(new IllegalStateException("x"), QUICK, RecentFixture.run("ill"));
    DbConnect connect = new DbConnect(new DbServer("mysql", "crypto", "db1", 1));
    fixture.fails(new SQLException("x", "08001"), QUICK, connect);
    assertThat(names(recent.failed())).containsExactlyInAnyOrder("collect ill", "CONNECT");
  }

  @Test
  void aRunFailsByItsCallsThoughItThrowsNothing() {
    CollectionRun run = fixture.observer.start(RecentFixture.run("swallows"));
    fixture.observer.enter(run);
    HttpCall call = fixture.observer.start(RecentFixture.http(""));
    call.respond(503);
    fixture.observer.stop(call);
    fixture.observer.leave(run);
    fixture.observer.stop(run);

    assertThat(names(recent.failed())).contains("collect swallows", "GET /v1/price");
    assertThat(recent.failed())
        .filteredOn(failed -> failed.name().equals("collect swallows"))
        .allSatisfy(failed -> assertThat(failed.errorType()).isNull());
  }

  @Test
  void countsWhatFailsAlikeAndKeepsTheLastOfIt() {
    fixture.fails(new SQLException("x", "42S02"), QUICK, RecentFixture.sql("SELECT 1"));
    for (int i = 0; i < 1000; i++) {
      fixture.fails(new ConnectException(), Duration.ofMillis(1), RecentFixture.http("page=" + i));
    }
    assertThat(names(recent.failed())).containsExactly("GET /v1/price", "SELECT");
    RecentCall last = recent.failed().get(0);
    assertThat(last.times()).isEqualTo(1000);
    assertThat(last.endEpochNanos() - last.firstEpochNanos()).isEqualTo(999_000_000);
    assertThat(last.detail(new UrlRedactor())).endsWith("page=999");
  }

  @Test
  void keepsNoMoreThanSoManyKindsOfFailures() {
    for (int i = 0; i < 1000; i++) {
      fixture.fails(new Error(), Duration.ofMillis(1), RecentFixture.run("collector-" + i));
    }
    assertThat(recent.failed()).hasSize(FailedCalls.AT_MOST);
    assertThat(recent.failed().get(63).name()).isEqualTo("collect collector-936");
  }

  @Test
  void countsAnewWhatDidNotFailForTenMinutes() {
    fixture.fails(new ConnectException(), QUICK, RecentFixture.http(""));
    fixture.clock.advance(Duration.ofMinutes(11));
    fixture.fails(new ConnectException(), QUICK, RecentFixture.http(""));
    assertThat(recent.failed()).singleElement().extracting(RecentCall::times).isEqualTo(1L);
  }

  @Test
  void keepsTheSlowestOnly() {
    for (int millis = 1; millis <= 200; millis++) {
      // In no order: 7 and 200 have no divisor in common.
      fixture.took(Duration.ofMillis(1 + millis * 7 % 200), RecentFixture.http(""));
    }
    assertThat(recent.slowest()).extracting(call -> call.durationNanos() / 1_000_000).hasSize(32);
    assertThat(recent.slowest().get(0).durationNanos()).isEqualTo(200_000_000);
    assertThat(recent.slowest().get(31).durationNanos()).isEqualTo(169_000_000);
  }

  @Test
  void whatIsQuickIsNeverSlow() {
    fixture.took(QUICK, RecentFixture.http(""));
    assertThat(recent.slowest()).isEmpty();
  }

  @Test
  void forgetsAfterTenMinutesAndThenTakesWhatIsLessSlow() {
    for (int i = 0; i < SlowestCalls.AT_MOST; i++) {
      fixture.took(Duration.ofSeconds(5), RecentFixture.http(""));
    }
    fixture.fails(new ConnectException(), QUICK, RecentFixture.http(""));
    fixture.took(Duration.ofMillis(20), RecentFixture.sql("SELECT 1"));
    assertThat(names(recent.slowest())).doesNotContain("SELECT");

    fixture.clock.advance(Duration.ofMinutes(11));
    assertThat(recent.failed()).isEmpty();
    assertThat(recent.slowest()).isEmpty();
    fixture.took(Duration.ofMillis(20), RecentFixture.sql("SELECT 1"));
    assertThat(names(recent.slowest())).containsExactly("SELECT");
  }

  private static List<String> names(List<RecentCall> calls) {
    return calls.stream().map(RecentCall::name).toList();
  }
}
