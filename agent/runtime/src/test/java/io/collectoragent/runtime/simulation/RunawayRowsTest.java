package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector stores what has another name each time. What was known before goes on as it was. */
class RunawayRowsTest {

  private static final int ROWS = 1000;

  private FloodedAgent agent;

  @BeforeEach
  void start() throws IOException {
    agent = new FloodedAgent();
  }

  @Test
  void symbols() throws IOException {
    ScriptedStatement insert = agent.calls.prepare(FloodedAgent.INSERT);
    int[] rows = {0};
    Flood.pass(
        symbol -> {
          insert.bind(symbol, 1).addBatch();
          if (++rows[0] % ROWS == 0) {
            agent.calls.run("price-collector", () -> agent.calls.executeBatch(insert));
          }
        });
    agent.known();
    Figures figures = agent.scripted.figures();
    agent.bounded(figures, "crypto_collection_records_total", Flood.NAMES + 2);
    agent.bounded(figures, "crypto_collection_duration_seconds_count", Flood.NAMES + 2);
    // Each has two, one of them for its failures.
    agent.bounded(
        figures, "crypto_collection_requests_total", Flood.NAMES + 2, FloodedAgent.LIMIT / 2);
    agent.bounded(figures, "prices_total", Flood.NAMES + 2);
    String[] bitcoin = {"collector", "price-collector", "symbol", "bitcoin"};
    assertThat(figures.get("crypto_collection_records_total", bitcoin)).isEqualTo(2);
    assertThat(figures.get("prices_total", "symbol", "bitcoin")).isEqualTo(2);
    assertThat(figures.get("crypto_data_freshness_seconds", bitcoin)).isZero();
    assertThat(figures.get("crypto_data_accuracy_score", bitcoin)).isEqualTo(1);
    assertThat(figures.of("crypto_data_freshness_seconds")).hasSize(FloodedAgent.LIMIT);
    assertThat(figures.of("crypto_data_accuracy_score")).hasSize(FloodedAgent.LIMIT);
    // One for each metric that has symbols; the checks' is said when somebody looks.
    agent.oneLineFor(
        "crypto_collection_requests_total",
        "crypto_collection_duration_seconds",
        "crypto_collection_records_total",
        "crypto_data_check_failures_total",
        "prices_total");
  }

  @Test
  void tables() throws IOException {
    Flood.pass(
        table ->
            agent.calls.execute("INSERT INTO " + table + " (symbol) VALUES ('bitcoin')", 1, null));
    agent.known();
    Figures figures = agent.scripted.figures();
    assertThat(figures.of("db_queries_total").values()).containsExactly(Flood.NAMES + 2.0);
    assertThat(
            figures.get(
                "crypto_collection_records_total",
                "collector",
                "price-collector",
                "symbol",
                "bitcoin"))
        .isEqualTo(2);
    assertThat(agent.scripted.otherPages().split("\"table\"")).hasSizeLessThan(600);
    assertThat(agent.scripted.log()).isEmpty();
  }

  @Test
  void databases() throws IOException {
    Flood.pass(
        name ->
            new ScriptedCalls(agent.scripted, "jdbc:mysql://" + name + "/" + name)
                .execute("DELETE FROM price_data", 1, null));
    agent.known();
    Figures figures = agent.scripted.figures();
    agent.bounded(figures, "db_queries_total", Flood.NAMES + 2);
    agent.bounded(figures, "db_query_duration_seconds_count", Flood.NAMES + 2);
    assertThat(figures.get("db_queries_total", "system", "mysql", "database", "crypto"))
        .isEqualTo(2);
    agent.oneLineFor("db_queries_total", "db_slow_queries_total", "db_query_duration_seconds");
  }
}
