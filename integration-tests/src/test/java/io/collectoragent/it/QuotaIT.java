package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What APIs say of their limits, and what is left of those that say nothing, by provider. */
class QuotaIT {

  private static final String REMAINING = "external_api_rate_limit_remaining";
  private static final String USAGE = "external_api_quota_usage_percent";
  private static final String WRONG = "    colour: red";
  private static final String PRICES =
      "/api/v3/simple/price?ids=bitcoin,ethereum&x_cg_demo_api_key=hidden-key";

  private final Map<String, WireMockServer> apis = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    apis.values().forEach(WireMockServer::stop);
  }

  @Test
  void areTheFiguresOnThePage() throws IOException {
    api(
        "hub",
        aResponse()
            .withHeader("X-RateLimit-Limit", "60")
            .withHeader("x-ratelimit-remaining", "45")
            .withHeader(
                "X-RateLimit-Reset", "" + Instant.now().plusSeconds(3600).getEpochSecond()));
    api(
        "gateway",
        aResponse()
            .withHeader("X-RateLimit-Limit-Day", "5000")
            .withHeader("X-RateLimit-Remaining-Day", "4000")
            .withHeader("X-RateLimit-Limit-Hour", "20")
            .withHeader("X-RateLimit-Remaining-Hour", "3"));
    api(
        "draft",
        aResponse()
            .withStatus(500)
            .withBody("out of order")
            .withHeader("RateLimit", "\"default\";r=30;t=3000")
            .withHeader("RateLimit-Policy", "\"default\";q=40;w=3600"));
    api(
        "past",
        aResponse().withHeader("X-RateLimit-Remaining", "5").withHeader("X-RateLimit-Reset", "0"));
    api("busy", aResponse().withStatus(429).withBody("wait").withHeader("Retry-After", "3600"));
    api("counted", aResponse().withBody("fine"));
    api("coingecko", aResponse().withBody("{}"));

    call("connection", "hub", "/v1");
    call("apache", "gateway", "/v1");
    call("connection", "draft", "/v1");
    call("connection", "past", "/v1");
    call("apache", "busy", "/v1");
    call("connection", "busy", "/v1");
    call("connection", "counted", "/v1");
    call("apache", "counted", "/v1");
    call("connection", "counted", "/v1");
    call("connection", "coingecko", PRICES);
    Path file = collectorsFile();
    BothRuns both = BothRuns.of(() -> program(file));

    assertThat(both.attached().stdout()).isEqualTo(both.alone().stdout());
    assertThat(both.attached().exitCode()).isEqualTo(both.alone().exitCode()).isZero();
    MetricsPage page = both.attached().metrics();
    assertThat(byProvider(page, REMAINING))
        .isEqualTo(
            Map.of("hub", 45.0, "gateway", 3.0, "draft", 30.0, "busy", 0.0, "counted", 97.0));
    assertThat(byProvider(page, USAGE))
        .isEqualTo(Map.of("hub", 25.0, "gateway", 85.0, "draft", 25.0, "counted", 3.0));
    assertThat(
            page.value(
                "external_api_requests_total",
                "provider",
                "coingecko",
                "endpoint",
                "/api/v3/simple/price"))
        .isEqualTo(1);
    for (String symbol : List.of("bitcoin", "ethereum")) {
      assertThat(page.sum("crypto_collection_requests_total", "symbol", symbol)).isEqualTo(1);
    }
    assertThat(both.attached().agentLines())
        .contains("line %d: providers.counted.colour: is not known".formatted(wrongLine(file)));
    assertThat(page.text() + both.attached().stderr() + both.spans()).doesNotContain("hidden-key");
  }

  private void api(String name, ResponseDefinitionBuilder answer) {
    WireMockServer api =
        new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    api.start();
    api.stubFor(any(anyUrl()).willReturn(answer));
    apis.put(name, api);
  }

  private void call(String client, String api, String path) {
    calls.add(client);
    calls.add("http://127.0.0.1:" + apis.get(api).port() + path);
  }

  private Path collectorsFile() throws IOException {
    StringBuilder text = new StringBuilder("providers:\n");
    apis.forEach(
        (name, api) ->
            text.append("  %s:\n    hosts: ['127.0.0.1:%d']\n".formatted(name, api.port()))
                .append(
                    name.equals("counted")
                        ? "    quotas: [{limit: 100, per: day}]\n" + WRONG + '\n'
                        : ""));
    return Files.writeString(folder.resolve("collectors.yaml"), text);
  }

  private static int wrongLine(Path file) throws IOException {
    return Files.readAllLines(file).indexOf(WRONG) + 1;
  }

  private Program program(Path file) {
    return Program.of(
            "legacy.LimitedCalls",
            "httpclient-4.5.14.jar",
            "httpcore-4.4.16.jar",
            "commons-logging-1.2.jar",
            "commons-codec-1.11.jar")
        .property("collector.agent.collectors", file.toString())
        .arguments(calls.toArray(String[]::new));
  }

  private static Map<String, Double> byProvider(MetricsPage page, String metric) {
    Map<String, Double> values = new TreeMap<>();
    page.find(metric)
        .forEach(sample -> values.put(sample.labels().get("provider"), sample.value()));
    return values;
  }
}
