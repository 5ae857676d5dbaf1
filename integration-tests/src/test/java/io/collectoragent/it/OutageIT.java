package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.collectoragent.testbed.EmbeddedMariaDb;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What probes see of a database and an API that go away and come back. */
class OutageIT {

  private static EmbeddedMariaDb database;

  private final List<ForkedJava> running = new ArrayList<>();

  @BeforeAll
  static void start() {
    database = EmbeddedMariaDb.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @AfterEach
  void end() {
    running.forEach(ForkedJava::close);
  }

  /** By an own pool that nobody uses meanwhile, by another one, and by calls that go on. */
  @Test
  void ofADatabaseTurnsReadinessAndItsEndTurnsItBack() {
    String url = database.jdbcUrl();
    ForkedJava hikari = start(quiet(JdbcCase.mariaDb(url, "hikari", JdbcCase.HIKARI)));
    ForkedJava dbcp2 = start(quiet(JdbcCase.mariaDb(url, "dbcp2", JdbcCase.DBCP2)));
    ForkedJava busy =
        start(
            Program.of("legacy.BusyPrices", "mariadb-java-client-3.5.6.jar")
                .arguments(url, "hidden-user", "hidden-password"));
    hikari.awaitLine("done"::equals, Outcome.LIMIT);
    dbcp2.awaitLine("done"::equals, Outcome.LIMIT);
    busy.awaitLine("works"::equals, Outcome.LIMIT);
    isReady();
    asked(hikari);
    asked(dbcp2);

    database.stop();
    for (ForkedJava program : running) {
      Endpoint endpoint = Endpoint.of(program);
      endpoint.awaitReply("/ready", "503 ", "not_ready");
      String health = endpoint.awaitReply("/health", "503 ", "\"mysql\":false", "last_error");
      assertThat(health).doesNotContain("hidden").doesNotContain("127.0.0.1");
      assertThat(endpoint.reply("/live")).startsWith("200 ");
    }
    busy.awaitLine("fails"::equals, Outcome.LIMIT);

    database.startAgain();
    isReady();
    busy.awaitLine("done"::equals, Outcome.LIMIT);

    assertThat(Endpoint.of(hikari).metrics().sum("db_queries_total")).isEqualTo(3);
    assertThat(Endpoint.of(dbcp2).metrics().sum("db_queries_total")).isEqualTo(3);
    MetricsPage metrics = Endpoint.of(busy).metrics();
    assertThat(busy.stdout()).contains("looked " + (int) metrics.sum("db_queries_total") + "\n");
    assertThat(metrics.value("db_connections_active", "system", "mariadb")).isZero();
    String prices = "prices: true\n";
    assertThat(end(hikari)).isEqualTo(prices.repeat(3) + "done\n" + prices);
    assertThat(end(dbcp2)).isEqualTo(prices.repeat(3) + "done\n" + prices);
    end(busy);
  }

  @Test
  void ofAnApiTurnsHealthAndItsEndTurnsItBack() throws IOException {
    HttpServer api = api(0);
    int port = api.getAddress().getPort();
    ForkedJava busy =
        start(
            Program.of("legacy.BusyNews")
                .arguments("http://127.0.0.1:" + port + "/news?token=hidden-key"));
    busy.awaitLine("works"::equals, Outcome.LIMIT);
    Endpoint endpoint = Endpoint.of(busy);
    endpoint.awaitReply("/health", "200 ", "\"external_api\":true");

    api.stop(0);
    String health = endpoint.awaitReply("/health", "503 ", "\"external_api\":false", "last_error");
    assertThat(health).contains("failures_in_a_row").doesNotContain("hidden");
    assertThat(endpoint.reply("/ready")).startsWith("200 ");

    HttpServer again = api(port);
    try {
      endpoint.awaitReply("/health", "200 ", "\"external_api\":true");
      busy.awaitLine("done"::equals, Outcome.LIMIT);
      int asked = (int) endpoint.metrics().sum("external_api_requests_total");
      assertThat(end(busy)).contains("asked " + asked + "\n");
    } finally {
      again.stop(0);
    }
  }

  /** One connection for all is neither asked on nor closed. */
  @Test
  void aConnectionThatTheProgramHasInUseIsLeftAlone() {
    ForkedJava shared =
        start(
            Program.of("legacy.SharedConnection", "mariadb-java-client-3.5.6.jar")
                .arguments(database.jdbcUrl(), "hidden-user", "hidden-password"));
    shared.awaitLine("done"::equals, Outcome.LIMIT);
    Endpoint endpoint = Endpoint.of(shared);
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    while (!shared.stderr().contains("lent 2") && System.nanoTime() < deadline) {
      endpoint.awaitReply("/ready", "200 ");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(shared.stderr()).contains("lent 2");
    assertThat(endpoint.metrics().sum("db_queries_total")).isEqualTo(2);
    assertThat(endpoint.metrics().value("db_connections_active", "system", "mariadb")).isEqualTo(1);
    assertThat(end(shared)).isEqualTo("done\nstored 2\nclosed: false\n");
  }

  private static Program quiet(JdbcCase jdbc) {
    return jdbc.program("legacy.QuietPrices");
  }

  private ForkedJava start(Program program) {
    ForkedJava started = program.agent(Endpoint.JAR).start();
    running.add(started);
    return started;
  }

  private void isReady() {
    for (ForkedJava program : running) {
      Endpoint.of(program).awaitReply("/ready", "200 ", "\"ready\"");
      Endpoint.of(program).awaitReply("/health", "200 ", "\"mysql\":true");
    }
  }

  /** Not before the agent has asked, or its connection would not be among those that break. */
  private static void asked(ForkedJava program) {
    Endpoint.of(program).awaitReply("/health", "200 ", "\"checked\"");
  }

  private static String end(ForkedJava program) {
    program.endInput();
    assertThat(program.await(Outcome.LIMIT)).isZero();
    return program.stdout();
  }

  private static HttpServer api(int port) throws IOException {
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    api.createContext(
        "/news",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    api.start();
    return api;
  }
}
