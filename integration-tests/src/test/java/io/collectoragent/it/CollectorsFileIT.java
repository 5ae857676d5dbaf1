package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.headRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the collectors file says of collectors, objectives and health, while it is changed. */
class CollectorsFileIT {

  private static final String RUNS = "crypto_collection_requests_total";

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir Path folder;

  @Test
  void takesEffectAtTheStartAndWhenItChanges() throws IOException {
    API.stubFor(any(anyUrl()).willReturn(okJson("{}").withHeader("Set-Cookie", "a=hidden-key")));
    Path file = folder.resolve("collectors.yaml");
    write(
        file,
        """
        collectors:
          coins:
            tasks: ["legacy.SteadyPrices$Prices"]
            symbols: [bitcoin, ethereum]
            every: 100ms
          sweep: {tasks: ["legacy.SteadyPrices$Sweep"], ignore: true}
        providers:
          quotes: {hosts: ["127.0.0.1:PORT"], quotas: [{limit: 1000000, per: day}]}
        objectives:
          data_availability:
            coins: {symbols: [bitcoin], fresh: 1h}
          api_response_time:
            - {provider: quotes, endpoint: "/v1/*", under: 1h}
        health:
          ping:
            gateway: {url: "http://127.0.0.1:PORT/ping", every: 1s}
          ready_when_fresh: {coins: 1h}
        methods:
        """);
    try (ForkedJava running =
        Program.of("legacy.SteadyPrices", "h2-2.2.224.jar")
            .property("collector.agent.collectors", file.toString())
            .arguments("http://127.0.0.1:" + API.getPort())
            .agent(Endpoint.JAR)
            .start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      Endpoint endpoint = Endpoint.of(running);
      showsWhatTheFileSays(endpoint);

      write(
          file,
          """
          collectors:
            prices: {tasks: ["legacy.SteadyPrices$Pri*"], records: 1}
            broken: {every: soon}
          providers:
            feed: {hosts: ["127.0.0.1:PORT"], quotas: [{limit: 500000, per: day}]}
          objectives:
            api_response_time: [{under: 1h, endpoint: "/v2/*"}]
          health:
            ready_when_fresh: {nobody: 1s}
            ignore: [external_api]
          tables:
            price_data:
              checks: {price: {max: 1}}
              metrics: [{counter: late_rows_total, labels: {symbol: symbol}}]
          methods: {}
          """);
      running.awaitLine(line -> line.endsWith("is started anew"), Outcome.LIMIT);
      showsWhatTheChangedFileSays(running, endpoint);

      write(file, "collectors: [");
      running.awaitLine(line -> line.endsWith("what it said before holds"), Outcome.LIMIT);
      assertThat(endpoint.metrics().find("crypto_data_freshness_seconds", "collector", "prices"))
          .isNotEmpty();

      running.endInput();
      assertThat(running.await(Outcome.LIMIT)).isZero();
      assertThat(running.stdout()).isEqualTo("done\nfailed 0\n");
      assertThat(running.stderr()).doesNotContain("hidden-key");
    }
  }

  private static void showsWhatTheFileSays(Endpoint endpoint) {
    MetricsPage page =
        endpoint.awaitMetrics(
            metrics ->
                metrics.sum(RUNS, "collector", "coins", "symbol", "bitcoin") >= 5
                    && !metrics.find("collection_frequency_sla_ratio").isEmpty());
    assertThat(page.sum(RUNS)).isEqualTo(page.sum(RUNS, "collector", "coins"));
    assertThat(page.sum("crypto_data_completeness_ratio", "symbol", "ethereum")).isZero();
    assertThat(page.find("crypto_data_completeness_ratio", "symbol", "ethereum")).hasSize(1);
    assertThat(page.value("data_availability_sla_ratio", "data_type", "coins")).isEqualTo(1);
    assertThat(page.value("api_response_time_sla_ratio", "endpoint", "/v1/prices")).isEqualTo(1);
    assertThat(page.value("collection_frequency_sla_ratio", "collector", "coins"))
        .isBetween(0.1, 1.0);
    assertThat(page.value("external_api_rate_limit_remaining", "provider", "quotes"))
        .isBetween(900_000.0, 999_995.0);
    assertThat(endpoint.page("/api/v1/stats/collectors"))
        .contains(
            "\"symbol\":\"ethereum\",\"completeness_ratio\":0.000,\"expected\":\"configured\"");

    String health =
        endpoint.awaitReply("/health", "200 ", "\"data_quality\":true", "\"gateway\"", "checked");
    assertThat(health).contains("\"external_api\":true");
    API.verify(moreThanOrExactly(1), headRequestedFor(urlEqualTo("/ping")).withoutHeader("Cookie"));
    assertThat(endpoint.metrics().find("external_api_requests_total", "endpoint", "/ping"))
        .isEmpty();
    assertThat(endpoint.reply("/ready")).startsWith("200 ");
  }

  private static void showsWhatTheChangedFileSays(ForkedJava running, Endpoint endpoint) {
    assertThat(running.stderr())
        .containsOnlyOnce("collectors.yaml read again")
        .contains("line 3: collectors.broken.every: \"soon\" is no time");
    MetricsPage page =
        endpoint.awaitMetrics(
            metrics ->
                metrics.sum(RUNS, "collector", "prices") >= 1
                    && metrics.sum(RUNS, "collector", "steady-prices") >= 1
                    && metrics.sum("external_api_requests_total", "provider", "feed") >= 1
                    && metrics.sum("late_rows_total", "symbol", "bitcoin") >= 1);
    assertThat(page.value("crypto_data_accuracy_score", "collector", "prices")).isZero();
    assertThat(page.sum("crypto_data_check_failures_total", "check", "max")).isPositive();
    assertThat(page.value("external_api_rate_limit_remaining", "provider", "feed"))
        .isBetween(400_000.0, 499_999.0);
    assertThat(page.find("crypto_data_freshness_seconds", "collector", "coins")).isEmpty();
    assertThat(page.find("crypto_data_freshness_seconds", "collector", "prices")).hasSize(1);
    assertThat(page.find("data_availability_sla_ratio")).isEmpty();
    assertThat(page.find("api_response_time_sla_ratio")).isEmpty();
    endpoint.awaitReply("/ready", "503 ");
    assertThat(endpoint.reply("/health"))
        .contains("\"data_quality\":false", "\"name\":\"nobody\"")
        .doesNotContain("external_api", "gateway");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text.replace("PORT", Integer.toString(API.getPort())));
  }
}
