package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.data.Offset;
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
        .isCloseTo(seconds, onePercent(seconds));
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

  @ParameterizedTest
  @CsvSource({
    "coingecko, /api/v3/simple/price, 200, 133",
    "coingecko, /api/v3/simple/price, 500, 3",
    "coingecko, /api/v3/simple/price, 429, 1",
    "coingecko, /api/v3/simple/price, SocketTimeoutException, 1",
    "fred, /fred/series/observations, 200, 10"
  })
  void requests(String provider, String endpoint, String status, double number) {
    String[] labels = {"provider", provider, "endpoint", endpoint, "status", status};
    assertThat(figures.get("external_api_requests_total", labels)).isEqualTo(number);
    assertThat(figures.of("external_api_requests_total")).hasSize(5);
  }

  @Test
  void theirLatency() {
    String[] labels = {"provider", "coingecko", "endpoint", "/api/v3/simple/price"};
    assertThat(figures.get("external_api_latency_seconds_count", labels)).isEqualTo(138);
    assertThat(figures.get("external_api_latency_seconds_sum", labels))
        .isCloseTo(42.0, onePercent(42));
  }

  @ParameterizedTest
  @CsvSource({"insert, 144, 2.88", "select, 10, 15"})
  void statements(String type, double number, double seconds) {
    String[] labels = {"system", "mysql", "database", "crypto", "query_type", type};
    assertThat(figures.get("db_query_duration_seconds_count", labels)).isEqualTo(number);
    assertThat(figures.get("db_query_duration_seconds_sum", labels))
        .isCloseTo(seconds, onePercent(seconds));
    String[] same = {"database", "crypto", "query_type", type};
    assertThat(figures.get("mysql_query_duration_seconds_count", same)).isEqualTo(number);
  }

  @Test
  void allStatements() {
    assertThat(figures.of("db_queries_total").values()).containsExactly(154.0);
    assertThat(figures.of("db_slow_queries_total").values()).containsExactly(10.0);
    assertThat(figures.get("mysql_queries_total", "database", "crypto")).isEqualTo(154);
    assertThat(figures.get("mysql_slow_queries_total", "database", "crypto")).isEqualTo(10);
  }

  private static Map<String, Double> positive(String metric) {
    Map<String, Double> all = figures.of(metric);
    all.values().removeIf(value -> value == 0);
    return all;
  }

  private static Offset<Double> onePercent(double of) {
    return within(of / 100);
  }
}
