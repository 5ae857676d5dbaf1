package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that nobody listens for: one failure, and a collector that is not ready. */
class JdbcRefusedIT {

  private static final String TYPE = "java.sql.SQLNonTransientConnectionException";

  /** Bound without listening, so that nobody else can listen there meanwhile. */
  private static final Socket DEAF = new Socket();

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void bind() throws IOException {
    DEAF.bind(new InetSocketAddress("127.0.0.1", 0));
  }

  @AfterAll
  static void release() throws IOException {
    DEAF.close();
  }

  static Stream<JdbcCase> waysToAConnection() {
    String url = "jdbc:mariadb://127.0.0.1:" + DEAF.getLocalPort() + "/crypto_prices";
    return Stream.of(
        JdbcCase.mariaDb(url, "driver-manager"),
        JdbcCase.mariaDb(url, "driver-manager")
            .withOptions("?user=hidden-user&password=hidden-password"),
        JdbcCase.mariaDb(url, "org.mariadb.jdbc.MariaDbDataSource"),
        JdbcCase.mariaDb(url, "audited", JdbcCase.DBCP2),
        JdbcCase.mariaDb(url, "dbcp2", JdbcCase.DBCP2),
        JdbcCase.mariaDb(url, "hikari", JdbcCase.HIKARI));
  }

  @ParameterizedTest
  @MethodSource("waysToAConnection")
  void countsOnceAndTurnsUnhealthy(JdbcCase jdbc) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start();
        ForkedJava running = start(jdbc.program("legacy.JdbcRefused"), receiver)) {
      URI endpoint = URI.create("http://127.0.0.1:" + Endpoint.of(running).port());
      running.awaitLine("done"::equals, Outcome.LIMIT);

      isUnavailable(endpoint);
      MetricsPage metrics = MetricsPage.fetch(endpoint.resolve("/metrics"));
      assertThat(metrics.sum("errors_total")).isEqualTo(1);
      assertThat(
              metrics.value(
                  "errors_total",
                  "service",
                  "jdbc-refused",
                  "error_type",
                  "SQLNonTransientConnectionException",
                  "severity",
                  "error"))
          .isEqualTo(1);
      assertThat(metrics.sum("db_queries_total")).isZero();

      endWithSpans(running, receiver);
      assertThat(running.stdout()).isEqualTo("refused\ndone\n");
      isOneRefusal(receiver.spans(), jdbc);
      assertThat(running.stderr() + metrics.text() + receiver.spans()).doesNotContain("hidden");
    }
  }

  /** Not MariaDB's way to write them, which takes all of it for a host and repeats it. */
  @Test
  void doesNotRepeatCredentialsBeforeTheHost() throws Exception {
    JdbcCase jdbc =
        JdbcCase.mariaDb(
            "jdbc:mariadb://127.0.0.1:" + DEAF.getLocalPort() + "/shapes", "driver-manager");
    String url = jdbc.url().replace("//", "//hidden-user:hidden-password@");
    Program program =
        Program.of("legacy.JdbcRefused", jdbc.libraries().toArray(String[]::new))
            .arguments("driver-manager", url, "", "");
    try (OtlpReceiver receiver = OtlpReceiver.start();
        ForkedJava running = start(program, receiver)) {
      Endpoint endpoint = Endpoint.of(running);
      running.awaitLine("done"::equals, Outcome.LIMIT);
      MetricsPage metrics = endpoint.metrics();
      endWithSpans(running, receiver);

      assertThat(running.stdout()).isEqualTo("refused\ndone\n");
      assertThat(metrics.sum("errors_total")).isEqualTo(1);
      assertThat(receiver.spans()).extracting(ReceivedSpan::name).containsExactly("CONNECT");
      assertThat(running.stderr() + metrics.text() + receiver.spans()).doesNotContain("hidden");
    }
  }

  /** Not before the first span is there: what is sent at the end has two seconds at most. */
  private static void endWithSpans(ForkedJava running, OtlpReceiver receiver) {
    receiver.awaitSpans(spans -> !spans.isEmpty(), Outcome.LIMIT);
    running.endInput();
    assertThat(running.await(Outcome.LIMIT)).isZero();
  }

  private static ForkedJava start(Program program, OtlpReceiver receiver) {
    return program
        .agent(Endpoint.JAR)
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER",
                "otlp",
                "OTEL_BSP_SCHEDULE_DELAY",
                "100",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                receiver.endpoint().toString()))
        .start();
  }

  private void isUnavailable(URI endpoint) throws Exception {
    HttpResponse<String> health = get(endpoint.resolve("/health"));
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body())
        .contains("\"status\":\"unhealthy\"", "\"checks\":{\"mysql\":false}")
        .doesNotContain("hidden");
    HttpResponse<String> ready = get(endpoint.resolve("/ready"));
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"status\":\"not_ready\"");
    assertThat(get(endpoint.resolve("/live")).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(URI page) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(Outcome.LIMIT).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static void isOneRefusal(List<ReceivedSpan> spans, JdbcCase jdbc) {
    assertThat(spans).extracting(ReceivedSpan::name).containsExactly("CONNECT");
    ReceivedSpan span = spans.get(0);
    assertThat(span.kind()).isEqualTo("CLIENT");
    assertThat(span.status()).isEqualTo("ERROR");
    assertThat(span.attributes())
        .containsEntry("db.system.name", "mariadb")
        .containsEntry("db.namespace", "crypto_prices")
        .containsEntry("server.address", "127.0.0.1")
        .containsEntry("server.port", jdbc.port())
        .containsEntry("error.type", TYPE);
    assertThat(span.events()).hasSize(1);
    assertThat(span.events().get(0).attributes()).containsEntry("exception.type", TYPE);
  }
}
