package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus reads both formats, and leads from a bucket to the trace. */
class PrometheusIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  /** What the linter dislikes in names that users' queries rely on, so that they stay. */
  private static final List<Pattern> FIXED_BY_THE_CONTRACT =
      List.of(
          Pattern.compile("(cpu|memory)_usage_percent .*"),
          Pattern.compile("crypto_symbols_monitored_total .*"));

  private static final String PASSWORD = "hidden-key";

  @TempDir Path folder;

  @BeforeAll
  static void needsPrometheus() {
    Prometheus.assumeInstalled();
  }

  @Test
  void readsBothFormatsAndTheExemplars() throws IOException {
    API.stubFor(get(anyUrl()).willReturn(okJson("{}")));
    try (OtlpReceiver receiver = OtlpReceiver.start();
        ForkedJava running = scheduledPrices(receiver).start()) {
      Endpoint endpoint = Endpoint.of(running);
      running.awaitLine("done"::equals, Outcome.LIMIT);
      try (TextOnlyRelay relay = new TextOnlyRelay(endpoint);
          Prometheus prometheus =
              Prometheus.start(
                  folder, job("openmetrics", endpoint.port()), job("text", relay.port()))) {
        for (String job : List.of("openmetrics", "text")) {
          String where = "{job=\"" + job + "\"}";
          prometheus.awaitSum("crypto_collection_records_total" + where, stored -> stored == 15);
          assertThat(prometheus.awaitSum("db_queries_total" + where, any -> true)).isEqualTo(7);
          assertThat(prometheus.awaitSum("external_api_latency_seconds_count" + where, any -> true))
              .isEqualTo(3);
          assertThat(
                  prometheus.awaitSum(
                      "external_api_latency_seconds_bucket{job=\"" + job + "\",le=\"+Inf\"}",
                      any -> true))
              .isEqualTo(3);
          assertThat(prometheus.awaitSum("up" + where, any -> true)).isEqualTo(1);
        }
        List<String> sent =
            receiver.awaitSpans(spans -> spans.size() >= 12, Outcome.LIMIT).stream()
                .map(ReceivedSpan::traceId)
                .toList();
        for (String histogram :
            List.of(
                "external_api_latency_seconds_bucket",
                "db_query_duration_seconds_bucket",
                "crypto_collection_duration_seconds_bucket")) {
          assertThat(prometheus.awaitTraceIds(histogram)).as(histogram).isSubsetOf(sent);
        }
      }
      promtoolAccepts(endpoint);
    }
  }

  @Test
  void readsOverTlsWithCredentials() throws IOException {
    Path store = folder.resolve("endpoint.p12");
    Path certificate = folder.resolve("endpoint.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "endpoint",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "endpoint",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-file",
        certificate.toString());
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD + "\n");
    Path config =
        Files.writeString(
            folder.resolve("agent.yml"),
            """
            httpServer:
              authentication:
                basic:
                  username: Prometheus
                  password: ${SCRAPE_PASSWORD}
              ssl:
                keyStore:
                  filename: %s
                  password: ${SCRAPE_PASSWORD}
                certificate:
                  alias: endpoint
            endpoint.token.file: %s
            """
                .formatted(store, secret));
    Program program =
        Program.of("legacy.Idle")
            .agent(Endpoint.JAR)
            .environment(
                Map.of("COLLECTOR_AGENT_CONFIG", config.toString(), "SCRAPE_PASSWORD", PASSWORD));
    try (ForkedJava running = program.start()) {
      int port = Endpoint.of(running).port();
      String tls = "    scheme: https\n    tls_config: {ca_file: " + certificate + "}\n";
      try (Prometheus prometheus =
          Prometheus.start(
              folder,
              job("plain", port),
              job("nobody", port) + tls,
              job("basic", port)
                  + tls
                  + "    basic_auth: {username: Prometheus, password_file: "
                  + secret
                  + "}\n",
              job("bearer", port)
                  + tls
                  + "    authorization: {credentials_file: "
                  + secret
                  + "}\n")) {
        for (String job : List.of("basic", "bearer")) {
          prometheus.awaitSum(
              "collector_agent_build_info{job=\"" + job + "\"}", found -> found == 1);
        }
        for (String job : List.of("plain", "nobody")) {
          assertThat(prometheus.awaitSum("up{job=\"" + job + "\"}", any -> true)).isZero();
        }
      }
      Outcome outcome = Outcome.ofAlone(running);
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.agentLines()).hasLineCount(1).doesNotContain(PASSWORD);
    }
  }

  private static Program scheduledPrices(OtlpReceiver receiver) {
    return Program.of("legacy.ScheduledPrices", "h2-2.2.224.jar")
        .arguments(API.baseUrl())
        .agent(Endpoint.JAR)
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString(),
                "OTEL_BSP_SCHEDULE_DELAY", "100"));
  }

  private void promtoolAccepts(Endpoint endpoint) throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), endpoint.metrics().text());
    ToolRun checked =
        ToolRun.of(Map.of(), List.of("sh", "-c", "promtool check metrics < '" + page + "'"));
    assertThat((checked.stdout() + checked.stderr()).lines())
        .allMatch(
            complaint ->
                FIXED_BY_THE_CONTRACT.stream()
                    .anyMatch(fixed -> fixed.matcher(complaint).matches()));
  }

  private static String job(String name, int port) {
    return "  - job_name: "
        + name
        + "\n    static_configs: [{targets: ['127.0.0.1:"
        + port
        + "']}]\n";
  }

  private static void keytool(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    ToolRun run = ToolRun.of(Map.of(), command);
    assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
  }
}
