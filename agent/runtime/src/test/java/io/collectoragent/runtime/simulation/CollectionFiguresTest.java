package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted and timed of half a day. Of 138 runs for prices six fail. */
class CollectionFiguresTest {

  private static Figures figures;

  @BeforeAll
  static void halfADay() throws IOException {
    figures = new HalfADay().pass().agent.figures();
  }

  @ParameterizedTest
  @CsvSource({
    "price-collector, bitcoin, success, 132",
    "price-collector, bitcoin, error, 6",
    "price-collector, ethereum, success, 132",
    "price-collector, ethereum, error, 6",
    "price-collector, solana, success, 132",
    "price-collector, solana, error, 6",
    "macro-collector, GDP, success, 10",
    "macro-collector, GDP, error, 0",
    "macro-collector, all, success, 0",
    "macro-collector, all, error, 1"
  })
  void runs(String collector, String symbol, String status, double number) {
    assertThat(
            figures.get(
                "crypto_collection_requests_total",
                "collector",
                collector,
                "symbol",
                symbol,
                "status",
                status))
        .isEqualTo(number);
    assertThat(positive("crypto_collection_requests_total")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "price-collector, bitcoin, 138, 44.66",
    "price-collector, solana, 138, 44.66",
    "macro-collector, GDP, 10, 18.2",
    "macro-collector, all, 1, 0"
  })
  void theirTime(String collector, String symbol, double number, double seconds) {
    String[] labels = {"collector", collector, "symbol", symbol};
    assertThat(figures.get("crypto_collection_duration_seconds_count", labels)).isEqualTo(number);
    assertThat(figures.get("crypto_collection_duration_seconds_sum", labels))
        .isCloseTo(seconds, withinPercentage(1));
  }

  @Test
  void rows() {
    assertThat(positive("crypto_collection_records_total"))
        .containsOnly(
            Map.entry(records("price-collector", "bitcoin"), 132.0),
            Map.entry(records("price-collector", "ethereum"), 132.0),
            Map.entry(records("price-collector", "solana"), 88.0),
            Map.entry(records("macro-collector", "GDP"), 10.0),
            Map.entry(records(ScriptedAgent.SERVICE, "all"), 1.0));
  }

  private static String records(String collector, String symbol) {
    return "crypto_collection_records_total{collector=\""
        + collector
        + "\",symbol=\""
        + symbol
        + "\"}";
  }

  @Test
  void failures() {
    Map<String, Double> errors = figures.of("crypto_collection_errors_total");
    assertThat(errors).hasSize(3 * 3 + 2);
    for (String symbol : new String[] {"bitcoin", "ethereum", "solana"}) {
      assertThat(error("price-collector", symbol, "500")).isEqualTo(3);
      assertThat(error("price-collector", symbol, "429")).isEqualTo(1);
      assertThat(error("price-collector", symbol, "SocketTimeoutException")).isEqualTo(1);
    }
    assertThat(error("price-collector", "all", "SQLSyntaxErrorException")).isEqualTo(1);
    assertThat(error("macro-collector", "all", "IllegalStateException")).isEqualTo(1);
    // A call that fails for three symbols is one failure, and so is one that ends its run.
    assertThat(figures.of("errors_total").values())
        .containsExactlyInAnyOrder(3.0, 1.0, 1.0, 1.0, 1.0);
  }

  private static Double error(String collector, String symbol, String type) {
    return figures.get(
        "crypto_collection_errors_total",
        "collector",
        collector,
        "symbol",
        symbol,
        "error_type",
        type);
  }

  private static Map<String, Double> positive(String metric) {
    Map<String, Double> all = figures.of(metric);
    all.values().removeIf(value -> value == 0);
    return all;
  }
}
