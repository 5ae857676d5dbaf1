package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A collector that no clock begins, and a model: what the rules say of their methods is counted.
 */
class MethodRulesIT {

  private static final String RULES =
      """
      methods:
        legacy.sentiment.SentimentLoop.collect:
          collector: sentiment
          symbol: argument 0
        legacy.sentiment.SentimentModel.analyse:
          metrics:
            - counter: sentiment_analysis_completed_total
              labels: {model: this.getName(), source: argument 0.getSource()}
            - {histogram: sentiment_model_latency_seconds, labels: {model: this.getName()},
               value: duration}
            - {gauge: sentiment_model_accuracy_score, labels: {model: "'lexicon'"},
               value: return.score()}
            - {counter: moods_total, labels: {colour: this.colour, symbol: argument 1}}
            - {active: crypto_news_sources_active_total, of: argument 0.source}
            - {coverage: crypto_sentiment_coverage_ratio, of: argument 1}
        legacy.sentiment.Features.of(String, int):
          metrics:
            - counter: ml_features_generated_total
              labels: {symbol: argument 0, feature_version: "'v2'"}
              value: return.size()
        legacy.sentiment.Features.from:
          collector: nobody
        java.lang.String.length:
          collector: nobody
      """;

  private static final String STDOUT = "ethereum failed: nothing to read\n11 calls\ndone\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("collectors.yaml");
    Files.writeString(file, RULES);
  }

  @Test
  void theProgramDoesTheSameWithoutTheAgent() {
    Outcome alone = Program.of("legacy.sentiment.SentimentLoop", "h2-2.2.224.jar").alone();
    assertThat(alone.stdout()).isEqualTo(STDOUT);
    assertThat(alone.exitCode()).isZero();
  }

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#homes")
  void countsTheCallsOfMethods(Path jdk) {
    try (ForkedJava running =
        Program.of("legacy.sentiment.SentimentLoop", "h2-2.2.224.jar")
            .javaHome(jdk)
            .agent(Endpoint.JAR)
            .property("collector.agent.collectors", file.toString())
            .start()) {
      Outcome outcome = Outcome.ofAttached(running);
      assertThat(outcome.stdout()).isEqualTo(STDOUT);
      assertThat(outcome.exitCode()).isZero();
      runsAreCounted(outcome.metrics());
      callsAreCounted(outcome.metrics());
      whatIsWrongIsNamed(outcome);
    }
  }

  private static void runsAreCounted(MetricsPage metrics) {
    String runs = "crypto_collection_requests_total";
    assertThat(metrics.sum(runs)).isEqualTo(9);
    for (String symbol : new String[] {"bitcoin", "ethereum", "dogecoin"}) {
      boolean fails = symbol.equals("ethereum");
      String[] labels = {"collector", "sentiment", "symbol", symbol, "status", "error"};
      assertThat(metrics.value(runs, labels)).isEqualTo(fails ? 1 : 0);
      labels[5] = "success";
      assertThat(metrics.value(runs, labels)).isEqualTo(fails ? 2 : 3);
    }
    String records = "crypto_collection_records_total";
    assertThat(metrics.value(records, "symbol", "bitcoin")).isEqualTo(6);
    assertThat(metrics.value(records, "symbol", "ethereum")).isEqualTo(4);
  }

  private static void callsAreCounted(MetricsPage metrics) {
    String completed = "sentiment_analysis_completed_total";
    assertThat(metrics.find(completed)).hasSize(2);
    assertThat(metrics.value(completed, "model", "lexicon", "source", "The Guardian")).isEqualTo(5);
    assertThat(metrics.value(completed, "model", "lexicon", "source", "coindesk")).isEqualTo(5);
    assertThat(metrics.value("sentiment_model_latency_seconds_count", "model", "lexicon"))
        .isEqualTo(10);
    assertThat(metrics.value("sentiment_model_latency_seconds_sum", "model", "lexicon"))
        .isPositive();
    assertThat(metrics.value("sentiment_model_accuracy_score", "model", "lexicon"))
        .isEqualTo("To the moon".length() / 200.0);
    assertThat(metrics.value("crypto_news_sources_active_total")).isEqualTo(2);
    assertThat(metrics.value("crypto_sentiment_coverage_ratio")).isEqualTo(2.0 / 3);
    String features = "ml_features_generated_total";
    assertThat(metrics.find(features)).hasSize(3);
    assertThat(metrics.value(features, "symbol", "dogecoin", "feature_version", "v2")).isEqualTo(9);
  }

  private static void whatIsWrongIsNamed(Outcome outcome) {
    assertThat(outcome.metrics().value("moods_total", "colour", "unknown", "symbol", "bitcoin"))
        .isEqualTo(6);
    assertThat(outcome.agentLines())
        .containsOnlyOnce(
            "methods.legacy.sentiment.SentimentModel.analyse: this.colour cannot be read"
                + " (legacy.sentiment.LoggingModel has no readable colour)")
        .containsOnlyOnce(
            "methods.legacy.sentiment.Features.from: the class has no such method of its own")
        .containsOnlyOnce("line 24: methods.java.lang.String.length: is not the application's own");
  }
}
