package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector makes up names without end. What was known before goes on as it was. */
class RunawayCollectorTest {

  private static final int LIMIT = 500;
  private static final int ROWS = 1000;
  private static final String RULES =
      String.join(
          "\n",
          "tables:",
          "  price_data:",
          "    checks: {price_usd: {min: 0}}",
          "    metrics: [{counter: prices_total, labels: {symbol: symbol}}]");
  private static final String INSERT = "INSERT INTO price_data (symbol, price_usd) VALUES (?, ?)";
  private static final String QUOTES = "https://api.quotes.example/v2/quotes";

  /** Longer than all calls take. */
  private static final String MONTH = "X-RateLimit-Reset: 2592000";

  private ScriptedAgent agent;
  private ScriptedCalls calls;

  @BeforeEach
  void start() throws IOException {
    agent = new ScriptedAgent(new ManualClock(Instant.EPOCH), LIMIT, RULES);
    calls = new ScriptedCalls(agent, "jdbc:mysql://db1:3306/crypto");
    known();
  }

  /** Before the flood and after it. */
  private void known() {
    calls.run(
        "price-collector",
        () -> {
          calls.get(QUOTES + "?symbol=bitcoin", 200, "X-RateLimit-Remaining: 7", MONTH);
          calls.execute(calls.prepare(INSERT).bind("bitcoin", 90_000), 1);
        });
  }

  @Test
  void symbols() throws IOException {
    ScriptedStatement insert = calls.prepare(INSERT);
    int[] rows = {0};
    Flood.pass(
        symbol -> {
          insert.bind(symbol, 1).addBatch();
          if (++rows[0] % ROWS == 0) {
            calls.run("price-collector", () -> calls.executeBatch(insert));
          }
        });
    known();
    Figures figures = agent.figures();
    bounded(figures, "crypto_collection_records_total", Flood.NAMES + 2);
    bounded(figures, "crypto_collection_duration_seconds_count", Flood.NAMES + 2);
    // Each has two, one of them for its failures.
    bounded(figures, "crypto_collection_requests_total", Flood.NAMES + 2, LIMIT / 2);
    bounded(figures, "prices_total", Flood.NAMES + 2);
    String[] bitcoin = {"collector", "price-collector", "symbol", "bitcoin"};
    assertThat(figures.get("crypto_collection_records_total", bitcoin)).isEqualTo(2);
    assertThat(figures.get("prices_total", "symbol", "bitcoin")).isEqualTo(2);
    assertThat(figures.get("crypto_data_freshness_seconds", bitcoin)).isZero();
    assertThat(figures.get("crypto_data_accuracy_score", bitcoin)).isEqualTo(1);
    assertThat(figures.of("crypto_data_freshness_seconds")).hasSize(LIMIT);
    assertThat(figures.of("crypto_data_accuracy_score")).hasSize(LIMIT);
    // One for each metric that has symbols; the checks' is said when somebody looks.
    oneLineFor(
        "crypto_collection_requests_total",
        "crypto_collection_duration_seconds",
        "crypto_collection_records_total",
        "crypto_data_check_failures_total",
        "prices_total");
  }

  @Test
  void tables() throws IOException {
    Flood.pass(
        table -> calls.execute("INSERT INTO " + table + " (symbol) VALUES ('bitcoin')", 1, null));
    known();
    Figures figures = agent.figures();
    assertThat(figures.of("db_queries_total").values()).containsExactly(Flood.NAMES + 2.0);
    assertThat(
            figures.get(
                "crypto_collection_records_total",
                "collector",
                "price-collector",
                "symbol",
                "bitcoin"))
        .isEqualTo(2);
    assertThat(agent.otherPages().split("\"table\"")).hasSizeLessThan(600);
    assertThat(agent.log()).isEmpty();
  }

  @Test
  void databases() throws IOException {
    Flood.pass(
        name ->
            new ScriptedCalls(agent, "jdbc:mysql://" + name + "/" + name)
                .execute("DELETE FROM price_data", 1, null));
    known();
    Figures figures = agent.figures();
    bounded(figures, "db_queries_total", Flood.NAMES + 2);
    bounded(figures, "db_query_duration_seconds_count", Flood.NAMES + 2);
    assertThat(figures.get("db_queries_total", "system", "mysql", "database", "crypto"))
        .isEqualTo(2);
    oneLineFor("db_queries_total", "db_slow_queries_total", "db_query_duration_seconds");
  }

  @Test
  void urls() throws IOException {
    Flood.pass(path -> calls.get("https://api.quotes.example/" + path + "?q=" + path, 200));
    known();
    requests(agent.figures());
    oneLineFor("external_api_requests_total", "external_api_latency_seconds");
  }

  @Test
  void hosts() throws IOException {
    String[] left = {"X-RateLimit-Remaining: 3", MONTH};
    Flood.pass(host -> calls.get("https://" + host + ".example/v2/quotes", 200, left));
    known();
    Figures figures = agent.figures();
    requests(figures);
    assertThat(figures.of("external_api_rate_limit_remaining")).hasSize(500);
    assertThat(figures.get("external_api_rate_limit_remaining", "provider", "quotes.example"))
        .isEqualTo(7);
    assertThat(agent.otherPages().length()).isLessThan(1 << 20);
    assertThat(agent.log()).containsOnlyOnce("limits of 500 external APIs are followed");
  }

  private void requests(Figures figures) {
    bounded(figures, "external_api_requests_total", Flood.NAMES + 2);
    bounded(figures, "external_api_latency_seconds_count", Flood.NAMES + 2);
    String[] labels = {"provider", "quotes.example", "endpoint", "/v2/quotes", "status", "200"};
    assertThat(figures.get("external_api_requests_total", labels)).isEqualTo(2);
  }

  private static void bounded(Figures figures, String metric, double all) {
    bounded(figures, metric, all, LIMIT);
  }

  /**
   * As many as there may be, and what these leave is in {@code other}.
   *
   * @param names that have series of their own, of which one came twice
   */
  private static void bounded(Figures figures, String metric, double all, int names) {
    Map<String, Double> series = figures.of(metric);
    assertThat(series).hasSizeBetween(LIMIT + 1, LIMIT + 2);
    assertThat(sum(series)).isEqualTo(all);
    series.keySet().removeIf(labels -> !labels.contains("\"other\""));
    assertThat(sum(series)).isEqualTo(all - names - 1);
  }

  private static double sum(Map<String, Double> series) {
    return series.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void oneLineFor(String... metrics) {
    List<String> lines = agent.log().lines().toList();
    assertThat(lines).hasSize(metrics.length);
    for (String metric : metrics) {
      assertThat(lines).filteredOn(line -> line.contains(" " + metric + " ")).hasSize(1);
    }
  }
}
