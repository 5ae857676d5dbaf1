package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted and timed of the calls of half a day. */
class CallFiguresTest {

  private static Figures figures;

  @BeforeAll
  static void halfADay() throws IOException {
    figures = new HalfADay().pass().agent.figures();
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
        .isCloseTo(42.0, withinPercentage(1));
  }

  @ParameterizedTest
  @CsvSource({"insert, 144, 2.88", "select, 10, 15"})
  void statements(String type, double number, double seconds) {
    String[] labels = {"system", "mysql", "database", "crypto", "query_type", type};
    assertThat(figures.get("db_query_duration_seconds_count", labels)).isEqualTo(number);
    assertThat(figures.get("db_query_duration_seconds_sum", labels))
        .isCloseTo(seconds, withinPercentage(1));
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
}
