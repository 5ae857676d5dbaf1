package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for who looks into an incident shows what the metrics show. */
class StatsPageTest {

  private static final double AS_PRINTED = 0.0006;

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 106, 331, 509, 720})
  void theFiguresAreThoseOfTheMetrics(int minute) throws IOException {
    HalfADay day = new HalfADay().passUntil(minute);
    Figures figures = day.agent.figures();
    List<String> fresh = new ArrayList<>();
    for (JsonNode collector : stats(day).get("collectors")) {
      String name = collector.get("collector").asText();
      for (JsonNode symbol : collector.get("symbols")) {
        compare(figures, name, symbol);
        if (symbol.has("freshness_seconds")) {
          fresh.add(name);
        }
      }
    }
    assertThat(fresh).hasSameSizeAs(figures.of("crypto_data_freshness_seconds").keySet());
  }

  private static void compare(Figures figures, String collector, JsonNode stats) {
    String[] labels = {"collector", collector, "symbol", stats.get("symbol").asText()};
    same(stats.get("freshness_seconds"), figures.get("crypto_data_freshness_seconds", labels));
    same(stats.get("completeness_ratio"), figures.get("crypto_data_completeness_ratio", labels));
    assertThat(stats.get("records").asDouble())
        .isEqualTo(count(figures.get("crypto_collection_records_total", labels)));
    double failed = count(runs(figures, labels, "error"));
    assertThat(stats.get("errors").asDouble()).isEqualTo(failed);
    assertThat(stats.get("runs").asDouble())
        .isEqualTo(failed + count(runs(figures, labels, "success")));
    JsonNode quota = stats.get("quota");
    Double left =
        stats.has("provider")
            ? figures.get(
                "external_api_rate_limit_remaining", "provider", stats.get("provider").asText())
            : null;
    same(quota == null ? null : quota.get("remaining"), left);
  }

  private static Double runs(Figures figures, String[] labels, String status) {
    return figures.get(
        "crypto_collection_requests_total",
        labels[0],
        labels[1],
        labels[2],
        labels[3],
        "status",
        status);
  }

  private static void same(JsonNode shown, Double figure) {
    assertThat(shown == null).isEqualTo(figure == null);
    if (figure != null) {
      assertThat(shown.asDouble()).isCloseTo(figure, within(AS_PRINTED));
    }
  }

  private static double count(Double figure) {
    return figure == null ? 0 : figure;
  }

  @Test
  void itSaysWhatIsLearnedAndWhenDataCameLast() throws IOException {
    JsonNode collectors = stats(new HalfADay().pass()).get("collectors");
    JsonNode gdp = collectors.get(1).get("symbols").get(0);
    assertThat(gdp.get("symbol").asText()).isEqualTo("GDP");
    assertThat(gdp.get("expected").asText()).isEqualTo("learned");
    assertThat(gdp.get("last_success").asText()).startsWith("2026-01-05T11:30:02");
    JsonNode solana = collectors.get(2).get("symbols").get(2);
    assertThat(solana.get("symbol").asText()).isEqualTo("solana");
    assertThat(solana.get("expected").asText()).isEqualTo("configured");
    assertThat(solana.get("last_success").asText()).startsWith("2026-01-05T08:15:00");
    assertThat(solana.get("provider").asText()).isEqualTo("coingecko");
  }

  private static JsonNode stats(HalfADay day) throws IOException {
    return new ObjectMapper().readTree(day.agent.stats());
  }
}
