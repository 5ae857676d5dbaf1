package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An agent that knows one symbol of one API and one table before all others come. */
final class FloodedAgent {

  static final int LIMIT = 500;
  private static final String RULES =
      String.join(
          "\n",
          "tables:",
          "  price_data:",
          "    checks: {price_usd: {min: 0}}",
          "    metrics: [{counter: prices_total, labels: {symbol: symbol}}]");
  static final String INSERT = "INSERT INTO price_data (symbol, price_usd) VALUES (?, ?)";
  private static final String QUOTES = "https://api.quotes.example/v2/quotes";

  /** Longer than all calls take. */
  static final String MONTH = "X-RateLimit-Reset: 2592000";

  final ScriptedAgent scripted = new ScriptedAgent(new ManualClock(Instant.EPOCH), LIMIT, RULES);
  final ScriptedCalls calls = new ScriptedCalls(scripted, "jdbc:mysql://db1:3306/crypto");

  FloodedAgent() throws IOException {
    known();
  }

  /** What is known, before the flood and after it. */
  void known() {
    calls.run(
        "price-collector",
        () -> {
          calls.get(QUOTES + "?symbol=bitcoin", 200, "X-RateLimit-Remaining: 7", MONTH);
          calls.execute(calls.prepare(INSERT).bind("bitcoin", 90_000), 1);
        });
  }

  /**
   * As many as there may be, and what these leave is in {@code other}.
   *
   * @param names that have series of their own, of which one came twice
   */
  void bounded(Figures figures, String metric, double all, int names) {
    Map<String, Double> series = figures.of(metric);
    assertThat(series).hasSizeBetween(LIMIT + 1, LIMIT + 2);
    assertThat(sum(series)).isEqualTo(all);
    series.keySet().removeIf(labels -> !labels.contains("\"other\""));
    assertThat(sum(series)).isEqualTo(all - names - 1);
  }

  /** The same where each name has one series. */
  void bounded(Figures figures, String metric, double all) {
    bounded(figures, metric, all, LIMIT);
  }

  private static double sum(Map<String, Double> series) {
    return series.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** And for nothing else. */
  void oneLineFor(String... metrics) {
    List<String> lines = scripted.log().lines().toList();
    assertThat(lines).hasSize(metrics.length);
    for (String metric : metrics) {
      assertThat(lines).filteredOn(line -> line.contains(" " + metric + " ")).hasSize(1);
    }
  }
}
