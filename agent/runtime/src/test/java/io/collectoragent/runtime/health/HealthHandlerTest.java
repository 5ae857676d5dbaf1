package io.collectoragent.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthHandlerTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00.250Z");

  private final ManualClock clock = new ManualClock(START);
  private final HealthHandler handler = new HealthHandler(clock);
  private final Calls calls = new Calls(handler, clock);

  static Stream<Arguments> complaints() {
    return Stream.of(
        arguments(new SQLSyntaxErrorException("no such column", "42S22")),
        arguments(new SQLIntegrityConstraintViolationException("duplicate", "23000")),
        arguments(new SQLException("deadlock", "40001")),
        arguments(new SQLException("no state")),
        arguments(new BatchUpdateException("data too long", "22001", new int[0])),
        arguments(new IllegalStateException("of the collector's own")));
  }

  static Stream<Arguments> lostConnections() {
    return Stream.of(
        arguments(new SQLException("gone away", "08S01")),
        arguments(new SQLNonTransientConnectionException("closed")),
        arguments(new SQLTransientConnectionException("pool is empty")),
        arguments(new SQLRecoverableException("closed connection")),
        arguments(new SQLException("wrapped", new SQLException("refused", "08001"))),
        arguments(new SQLException("timed out", "HY000", new SocketTimeoutException())),
        arguments(new RuntimeException(new SQLException(new IOException("broken pipe")))));
  }

  @ParameterizedTest
  @MethodSource("complaints")
  void aDatabaseThatComplainsIsUp(Throwable thrown) {
    calls.query("mysql", "prices", thrown);
    assertThat(handler.report().isUp("mysql")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("lostConnections")
  void aDatabaseThatCannotBeReachedIsDown(Throwable thrown) {
    calls.query("postgresql", "prices", null);
    calls.query("postgresql", "prices", thrown);
    assertThat(handler.report().isUp("postgresql")).isFalse();
    assertThat(standing("postgresql", "prices").lastError())
        .isEqualTo(thrown.getClass().getSimpleName());
    calls.query("postgresql", "prices", null);
    assertThat(handler.report().isUp("postgresql")).isTrue();
  }

  @Test
  void aDatabaseThatLetsNobodyInIsDown() {
    calls.connect("mysql", "prices", new SQLInvalidAuthorizationSpecException("denied", "28000"));
    assertThat(handler.report().isUp("mysql")).isFalse();
    calls.connect("mysql", "prices", null);
    assertThat(handler.report().isUp("mysql")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 301, 404, 418, 429, 499})
  void anApiThatAnswersIsUp(int status) {
    calls.http("coingecko", status, null);
    assertThat(handler.report().isUp("external_api")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 0})
  void anApiThatFailsOrIsSilentIsDown(int status) {
    calls.http("coingecko", status, status == 0 ? new ConnectException("refused") : null);
    assertThat(handler.report().isUp("external_api")).isFalse();
    assertThat(standing("external_api", "coingecko").lastError())
        .isEqualTo(status == 0 ? "ConnectException" : Integer.toString(status));
  }

  @Test
  void anApiThatHasAnsweredIsDownAfterThreeFailuresInARow() {
    calls.http("coingecko", 200, null);
    clock.advance(Duration.ofSeconds(10));
    calls.http("coingecko", 503, null);
    clock.advance(Duration.ofSeconds(1));
    calls.http("coingecko", 503, null);
    assertThat(handler.report().isUp("external_api")).isTrue();
    assertThat(standing("external_api", "coingecko").failuresInARow()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(1));
    calls.http("coingecko", 0, new ConnectException("refused"));
    Standing down = standing("external_api", "coingecko");
    assertThat(down.isUp()).isFalse();
    assertThat(down.lastError()).isEqualTo("ConnectException");
    assertThat(Instant.ofEpochMilli(down.sinceEpochMillis())).isEqualTo(START.plusSeconds(10));
    calls.http("coingecko", 200, null);
    assertThat(handler.report().isUp("external_api")).isTrue();
    assertThat(standing("external_api", "coingecko").failuresInARow()).isZero();
  }

  @Test
  void anAnswerInBetweenBeginsAnew() {
    for (int i = 0; i < 5; i++) {
      calls.http("coingecko", 404, null);
      calls.http("coingecko", 500, null);
      calls.http("coingecko", 500, null);
    }
    assertThat(handler.report().isUp("external_api")).isTrue();
  }

  @Test
  void ofRareCallsTwoFailuresAreEnough() {
    calls.http("fred", 200, null);
    calls.http("fred", 500, null);
    clock.advance(Duration.ofMinutes(5));
    calls.http("fred", 500, null);
    assertThat(handler.report().isUp("external_api")).isFalse();
  }

  @Test
  void tellsAnApiThatWasAskedTooOften() {
    calls.http("coingecko", 429, null);
    assertThat(standing("external_api", "coingecko").isLimited()).isTrue();
    assertThat(standing("external_api", "coingecko").isUp()).isTrue();
    calls.http("coingecko", 200, null);
    assertThat(standing("external_api", "coingecko").isLimited()).isFalse();
  }

  @Test
  void forgetsWhatIsDownAndNotCalledAnyMore() {
    calls.http("gone", 500, null);
    calls.http("coingecko", 200, null);
    calls.connect("mysql", "old_prices", new ConnectException("refused"));
    clock.advance(Duration.ofMinutes(59));
    assertThat(handler.report().isReady()).isFalse();
    assertThat(handler.report().isUp("external_api")).isFalse();
    clock.advance(Duration.ofMinutes(2));
    assertThat(handler.report().isReady()).isTrue();
    assertThat(handler.report().dependencies()).containsOnlyKeys("external_api");
    assertThat(handler.report().dependencies().get("external_api")).containsOnlyKeys("coingecko");
  }

  @Test
  void aCallGivenUpBeforeAnAnswerSaysNothing() {
    calls.http("coingecko", 0, null);
    assertThat(handler.report().dependencies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  void aCallThatTheApplicationCancelledLeavesItAsItWas(int before) {
    calls.http("coingecko", before, null);
    calls.cancelledHttp("coingecko", new CancellationException());
    assertThat(handler.report().isUp("external_api")).isEqualTo(before == 200);
    assertThat(standing("external_api", "coingecko").lastError())
        .isEqualTo(before == 200 ? null : "503");
  }

  @Test
  void mariadbAndMysqlAreOneCheckWhichIsTrueWhenAllOfItAreUp() {
    calls.query("mariadb", "prices", null);
    calls.query("mysql", "news", new SQLException("gone away", "08S01"));
    assertThat(handler.report().dependencies()).containsOnlyKeys("mysql");
    assertThat(handler.report().dependencies().get("mysql")).containsOnlyKeys("news", "prices");
    assertThat(handler.report().isUp("mysql")).isFalse();
    assertThat(handler.report().isReady()).isFalse();
  }

  @Test
  void serversOfOneNameAreToldTogetherAndOneThatIsDownIsNotHiddenByAnother() {
    DbServer one = new DbServer("mysql", "prices", "db1", 3306);
    DbServer two = new DbServer("mysql", "prices", "db2", 3306);
    calls.query(one, null);
    calls.query(two, new SQLException("gone away", "08S01"));
    calls.query(one, null);
    assertThat(handler.report().isUp("mysql")).isFalse();
    assertThat(handler.report().dependencies().get("mysql")).containsOnlyKeys("prices");
    calls.query(two, null);
    assertThat(handler.report().isUp("mysql")).isTrue();
  }

  @Test
  void remembersSinceWhenAndOfWhatItWasDownLast() {
    calls.query("mysql", "prices", null);
    clock.advance(Duration.ofMinutes(1));
    calls.query("mysql", "prices", new SQLException("gone away", "08S01"));
    clock.advance(Duration.ofMinutes(1));
    calls.connect("mysql", "prices", new ConnectException("refused"));
    Standing down = standing("mysql", "prices");
    assertThat(down.lastError()).isEqualTo("ConnectException");
    assertThat(Instant.ofEpochMilli(down.sinceEpochMillis())).isEqualTo(START.plusSeconds(60));

    clock.advance(Duration.ofMinutes(1));
    calls.connect("mysql", "prices", null);
    calls.query("mysql", "prices", null);
    Standing up = standing("mysql", "prices");
    assertThat(up.lastError()).isEqualTo("ConnectException");
    assertThat(Instant.ofEpochMilli(up.sinceEpochMillis())).isEqualTo(START.plusSeconds(180));
  }

  @Test
  void keepsABoundedNumberOfProviders() {
    for (int i = 0; i < 300; i++) {
      calls.http("provider-" + i, 200, null);
    }
    assertThat(handler.report().dependencies().get("external_api"))
        .hasSize(201)
        .containsKeys("provider-199", "other")
        .doesNotContainKey("provider-200");
    failThrice("provider-299");
    assertThat(standing("external_api", "other").isUp()).isFalse();
    failThrice("provider-7");
    assertThat(standing("external_api", "provider-7").isUp()).isFalse();
  }

  private void failThrice(String provider) {
    for (int i = 0; i < 3; i++) {
      calls.http(provider, 500, null);
    }
  }

  private Standing standing(String dependency, String member) {
    return handler.report().dependencies().get(dependency).get(member);
  }
}
