package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of the data of a collector that nobody has told anything about. */
class DataQualityIT {

  private static final String COLLECTOR = "scheduled-prices";

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @Test
  void tellsHowFreshItIs() {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.5}}")));
    try (ForkedJava running =
        Program.of("legacy.ScheduledPrices", "h2-2.2.224.jar")
            .arguments(API.baseUrl())
            .agent(Endpoint.JAR)
            .start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      Endpoint endpoint = Endpoint.of(running);
      MetricsPage metrics = endpoint.metrics();

      assertThat(
              metrics.value(
                  "crypto_data_freshness_seconds", "collector", COLLECTOR, "symbol", "bitcoin"))
          .isBetween(0.0, (double) Outcome.LIMIT.toSeconds());
      assertThat(endpoint.page("/api/v1/stats/collectors"))
          .matches(
              "\\{\"timestamp\":\"[^\"]+Z\",\"collectors\":\\[\\{\"collector\":\"scheduled-prices\","
                  + "\"symbols\":\\[.*\\{\"symbol\":\"bitcoin\",\"last_success\":\"20[^\"]+Z\","
                  + "\"freshness_seconds\":[0-9.]+,.*\"records\":15,\"runs\":3,\"errors\":0,"
                  + "\"provider\":\"localhost\"\\}\\]\\}\\]\\}");
    }
  }
}
