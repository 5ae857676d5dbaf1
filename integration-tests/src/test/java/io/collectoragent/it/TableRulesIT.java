package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user's rules say of tables, of the rows that a program stores there. */
class TableRulesIT {

  private static final String RULES =
      """
      tables:
        PUBLIC.Price_Data:
          symbol: coin_id
          timestamp: recorded_at
          checks:
            price_usd: {min: 0, max: 1_000_000, not_null: true, max_jump: 0.5, colour: red}
            recorded_at: {increasing: true}
          metrics:
            - {counter: price_rows_total, labels: {coin: coin_id}}
            - {gauge: price_volume, labels: {coin: coin_id}, value: volume}
        features:
          checks: {payload: {not_null: true}}
          metrics:
            - {counter: ml_features_generated_total, labels: {symbol: symbol, feature_version: version}}
        scores:
          metrics:
            - {gauge: sentiment_model_accuracy_score, labels: {model: model}, value: score}
            - {histogram: sentiment_model_latency_seconds, labels: {model: model}, value: seconds}
      """;

  private static final String FAILURES = "crypto_data_check_failures_total";

  private final Instant base = Instant.now();

  @TempDir Path folder;

  @Test
  void areChecksTimesAndMetrics() throws IOException {
    Outcome alone = program().alone();
    Path file = Files.writeString(folder.resolve("collectors.yaml"), RULES);
    try (ForkedJava running =
        program()
            .agent(Endpoint.JAR)
            .property("collector.agent.collectors", file.toString())
            .start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      Endpoint endpoint = Endpoint.of(running);
      double before = secondsSinceBase();
      MetricsPage page = endpoint.metrics();
      double after = secondsSinceBase();

      assertThat(accuracy(page, "bitcoin")).isCloseTo(6 / 10.0, within(1e-9));
      assertThat(accuracy(page, "ethereum")).isEqualTo(4 / 5.0);
      assertThat(accuracy(page, "cardano")).isZero();
      assertThat(failures(page, "bitcoin"))
          .isEqualTo(
              Map.of(
                  "price_usd min", 1.0,
                  "price_usd max", 0.0,
                  "price_usd not_null", 1.0,
                  "price_usd max_jump", 2.0,
                  "recorded_at increasing", 1.0));
      assertThat(failures(page, "ethereum").values()).containsOnly(0.0);
      assertThat(failures(page, "cardano")).containsEntry("price_usd min", 1.0);
      assertThat(page.find("crypto_data_accuracy_score", "symbol", "nobody")).isEmpty();

      assertThat(freshness(page, "bitcoin")).isBetween(before + 419, after + 421);
      assertThat(freshness(page, "ethereum")).isBetween(before + 297, after + 299);
      assertThat(freshness(page, "solana")).isBetween(0.0, after);
      assertThat(freshness(page, "cardano"))
          .isGreaterThan(Duration.between(Instant.parse("2026-01-02T00:00:00Z"), base).toSeconds());

      assertThat(page.value("price_rows_total", "coin", "bitcoin")).isEqualTo(5);
      assertThat(page.value("price_rows_total", "coin", "ethereum")).isEqualTo(2 + 2);
      assertThat(page.value("price_volume", "coin", "bitcoin")).isEqualTo(7.5);
      assertThat(page.value("price_volume", "coin", "ethereum")).isEqualTo(7);
      for (String symbol : new String[] {"bitcoin", "ethereum"}) {
        assertThat(
                page.value("ml_features_generated_total", "symbol", symbol, "feature_version", "2"))
            .isEqualTo(1);
      }
      assertThat(page.value(FAILURES, "column", "payload", "symbol", "bitcoin")).isZero();
      assertThat(page.value(FAILURES, "column", "payload", "symbol", "ethereum")).isEqualTo(1);
      String[] model = {"model", "finbert v2"};
      assertThat(page.value("sentiment_model_accuracy_score", model)).isEqualTo(0.5);
      assertThat(page.value("sentiment_model_latency_seconds_count", model)).isEqualTo(2);
      assertThat(page.value("sentiment_model_latency_seconds_sum", model)).isEqualTo(0.375);

      assertThat(endpoint.page("/api/v1/findings"))
          .contains("\"symbol_column\":\"coin_id\",\"by\":\"the collectors file\"")
          .contains(
              "\"table\":\"audit\",\"operations\":\"CREATE INSERT\","
                  + "\"symbol_column\":\"coin_id\",\"by\":\"the column's name\"");

      running.endInput();
      assertThat(running.await(Outcome.LIMIT)).isEqualTo(alone.exitCode()).isZero();
      assertThat(running.stdout()).isEqualTo(alone.stdout());
      assertThat(running.stderr())
          .contains("line 6: tables.PUBLIC.Price_Data.checks.price_usd.colour: is not known");
      assertThat(page.text() + running.stderr()).doesNotContain("hidden");
    }
  }

  private Program program() {
    return Program.of("legacy.RuledRows", "h2-2.2.224.jar").arguments("" + base.toEpochMilli());
  }

  private double secondsSinceBase() {
    return (Instant.now().toEpochMilli() - base.toEpochMilli()) / 1000.0;
  }

  private static double accuracy(MetricsPage page, String symbol) {
    return page.value("crypto_data_accuracy_score", "symbol", symbol);
  }

  private static double freshness(MetricsPage page, String symbol) {
    return page.value("crypto_data_freshness_seconds", "symbol", symbol);
  }

  private static Map<String, Double> failures(MetricsPage page, String symbol) {
    Map<String, Double> failures = new TreeMap<>();
    page.find(FAILURES, "symbol", symbol)
        .forEach(
            sample ->
                failures.put(
                    sample.labels().get("column") + " " + sample.labels().get("check"),
                    sample.value()));
    failures.remove("payload not_null");
    return failures;
  }
}
