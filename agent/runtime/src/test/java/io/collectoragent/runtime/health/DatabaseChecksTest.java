package io.collectoragent.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.time.ManualClock;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseChecksTest {

  private static final DbServer PRICES = new DbServer("mariadb", "prices", "localhost", 3306);
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final ManualClock clock = new ManualClock(START);
  private final HealthHandler handler = new HealthHandler(clock);
  private final Calls calls = new Calls(handler, clock);
  private final Observer observer =
      new Observer(clock, traceIdLow -> false, List.of(), (failed, failure) -> fail(failure));
  private final Queue<Runnable> started = new ArrayDeque<>();
  private final AgentLog log = new AgentLog(System.err, LogLevel.OFF);
  private final DatabaseChecks checks =
      new DatabaseChecks(handler, observer, clock, started::add, log);
  private final FakeSource source = new FakeSource(PRICES);

  DatabaseChecksTest() {
    checks.add(source);
  }

  @Test
  void tellsWhatItLearntAndWhen() {
    ask();
    assertThat(standing().isUp()).isTrue();
    assertThat(standing().checkedEpochMillis()).isEqualTo(START.toEpochMilli());
    assertThat(source.closed).isEqualTo(1);

    clock.advance(Duration.ofSeconds(5));
    source.valid = false;
    ask();
    assertThat(standing().isUp()).isFalse();
    assertThat(standing().lastError()).isEqualTo("invalid");
    assertThat(source.closed).isEqualTo(2);

    clock.advance(Duration.ofSeconds(5));
    source.valid = true;
    ask();
    assertThat(standing().isUp()).isTrue();
    Instant since = Instant.ofEpochMilli(standing().sinceEpochMillis());
    assertThat(since).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void asksNotMoreOftenThanEveryFiveSeconds() {
    ask();
    clock.advance(Duration.ofMillis(4_999));
    checks.tick();
    assertThat(started).isEmpty();
    clock.advance(Duration.ofMillis(1));
    ask();
    assertThat(source.opened).isEqualTo(2);
  }

  @Test
  void asksNotWhileCallsProveThatItAnswers() {
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofSeconds(2));
      calls.query("mariadb", "prices", null);
      checks.tick();
    }
    assertThat(started).isEmpty();
    clock.advance(Duration.ofSeconds(3));
    ask();
  }

  @Test
  void asksAtOnceWhereACallFailedOfTheConnection() {
    calls.query("mariadb", "prices", null);
    calls.query("mariadb", "prices", new SQLException("gone away", "08S01"));
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void isDownWhereTheDatabaseIsNotReachedOrLetsNobodyIn() {
    for (SQLException thrown :
        List.of(
            new SQLNonTransientConnectionException("refused"),
            new SQLException("wrapped", new ConnectException()),
            new SQLInvalidAuthorizationSpecException("denied", "28000"))) {
      source.opening =
          () -> {
            throw thrown;
          };
      ask();
      assertThat(standing().isUp()).isFalse();
      assertThat(standing().lastError()).isEqualTo(thrown.getClass().getSimpleName());
      calls.query("mariadb", "prices", null);
      clock.advance(Duration.ofSeconds(5));
    }
  }

  @Test
  void aSourceThatFailsSaysNothingOfItsDatabase() {
    calls.query("mariadb", "prices", null);
    for (Exception thrown :
        List.of(new SQLException("closed"), new IllegalStateException("of its own"))) {
      source.opening =
          () -> {
            throw thrown;
          };
      clock.advance(Duration.ofSeconds(5));
      ask();
      assertThat(standing().isUp()).isTrue();
      assertThat(standing().wasChecked()).isFalse();
    }
  }

  @Test
  void aPoolThatIsUsedUpMeanwhileSaysNothing() {
    calls.query("mariadb", "prices", null);
    clock.advance(Duration.ofSeconds(5));
    source.opening =
        () -> {
          source.room = PoolRoom.LENT;
          throw new SQLTransientConnectionException("timed out");
        };
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void leavesAPoolAloneThatHasNothingIdle() {
    calls.query("mariadb", "prices", new SQLException("gone away", "08S01"));
    source.room = PoolRoom.LENT;
    checks.tick();
    assertThat(started).isEmpty();
    assertThat(standing().isUp()).isFalse();
  }

  @Test
  void asksAnEmptyPoolOnlyInDoubt() {
    source.room = PoolRoom.EMPTY;
    calls.query("mariadb", "prices", null);
    clock.advance(Duration.ofMinutes(1));
    checks.tick();
    assertThat(started).isEmpty();
    calls.query("mariadb", "prices", new SQLException("gone away", "08S01"));
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void anEmptyPoolThatHasNoneInTimeIsDownUntilItHas() {
    source.opening =
        () -> {
          source.room = PoolRoom.EMPTY;
          clock.advance(Duration.ofSeconds(2));
          checks.tick();
          assertThat(standing().isUp()).isFalse();
          assertThat(standing().lastError()).isEqualTo("timeout");
          clock.advance(Duration.ofMillis(500));
        };
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void itsOwnFailureComesTooLateThen() {
    calls.query("mariadb", "prices", new SQLException("gone away", "08S01"));
    source.opening =
        () -> {
          clock.advance(Duration.ofSeconds(2));
          checks.tick();
          calls.query("mariadb", "prices", null);
          throw new SQLTransientConnectionException("after 30 s");
        };
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"LENT", "UNKNOWN", "IDLE"})
  void aPoolThatMakesUsWaitLeavesItToTheCalls(PoolRoom meanwhile) {
    calls.query("mariadb", "prices", null);
    clock.advance(Duration.ofSeconds(5));
    source.opening =
        () -> {
          source.room = meanwhile;
          clock.advance(Duration.ofSeconds(2));
          checks.tick();
          assertThat(standing().isUp()).isTrue();
          assertThat(standing().wasChecked()).isFalse();
        };
    ask();
    assertThat(standing().wasChecked()).isTrue();
  }

  @Test
  void aDatabaseThatTakesAConnectionAndIsSilentIsDown() {
    source.validating =
        () -> {
          clock.advance(Duration.ofSeconds(2));
          checks.tick();
          assertThat(standing().isUp()).isFalse();
          assertThat(standing().lastError()).isEqualTo("timeout");
        };
    ask();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void oneThatHangsIsNotTheLastAndTwoAreEnough() {
    for (int i = 0; i < 10; i++) {
      checks.tick();
      clock.advance(Duration.ofSeconds(5));
    }
    assertThat(started).hasSize(2);
    started.remove().run();
    clock.advance(Duration.ofSeconds(5));
    checks.tick();
    assertThat(started).hasSize(2);
    started.forEach(Runnable::run);
    clock.advance(Duration.ofSeconds(5));
    started.clear();
    ask();
  }

  @Test
  void touchesNothingThatTheApplicationHasInUse() {
    source.lendsNothing = true;
    calls.query("mariadb", "prices", null);
    clock.advance(Duration.ofSeconds(5));
    ask();
    assertThat(standing().wasChecked()).isFalse();
    assertThat(standing().isUp()).isTrue();
  }

  @Test
  void knowsASourceUntilItIsGone() {
    assertThat(checks.knows(PRICES)).isTrue();
    assertThat(checks.knows(new DbServer("mysql", "news", "db2", 3306))).isFalse();
    source.gone = true;
    assertThat(checks.knows(PRICES)).isFalse();
    checks.tick();
    assertThat(started).isEmpty();
    FakeSource other = new FakeSource(PRICES);
    checks.add(other);
    ask();
    assertThat(other.opened).isEqualTo(1);
  }

  @Test
  void whatItDoesIsNoCallOfTheCollectors() {
    source.opening =
        () -> {
          assertThat(observer.isOpen(Group.DB_CONNECT)).isTrue();
          assertThat(observer.isOpen(Group.JDBC)).isTrue();
          assertThat(observer.isOpen(Group.HTTP_CLIENT)).isTrue();
        };
    source.validating = source.opening;
    ask();
    assertThat(source.closed).isEqualTo(1);
    assertThat(observer.isOpen(Group.DB_CONNECT)).isFalse();
    assertThat(observer.isOpen(Group.HTTP_CLIENT)).isFalse();
  }

  @Test
  void asksForAMinuteAfterSomebodyLooked() throws Exception {
    LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    DatabaseChecks watched = new DatabaseChecks(handler, observer, clock, commands::add, log);
    watched.look();
    assertThat(commands).isEmpty();
    watched.add(source);
    watched.look();
    watched.look();
    Thread going = new Thread(commands.remove());
    going.start();
    assertThat(commands.poll(10, TimeUnit.SECONDS)).isNotNull();
    clock.advance(Duration.ofSeconds(60));
    going.join(10_000);
    assertThat(going.isAlive()).isFalse();

    watched.look();
    assertThat(commands).hasSize(1);
  }

  /** One question, asked and answered. */
  private void ask() {
    checks.tick();
    assertThat(started).hasSize(1);
    started.remove().run();
  }

  private Standing standing() {
    return handler.report().dependencies().get("mysql").get("prices");
  }
}
