package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import io.collectoragent.runtime.stored.CheckedSymbol;
import io.collectoragent.runtime.stored.CheckedTable;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.tables.ColumnCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How plausible stored values are by the user's checks: worked out at the scrape. */
final class AccuracyMetrics implements MetricSource {

  private static final String SCORE = "crypto_data_accuracy_score";
  private static final String FAILURES = "crypto_data_check_failures_total";
  private static final List<String> LABELS = Arrays.asList("collector", "symbol");
  private static final List<String> CHECK_LABELS =
      Arrays.asList("collector", "symbol", "column", "check");

  private final RowChecks checks;
  private final SeriesLimit limit;
  private final CounterText failures =
      new CounterText(FAILURES, "Stored values that failed a check.");

  AccuracyMetrics(RowChecks checks, SeriesLimit limit) {
    this.checks = checks;
    this.limit = limit;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    Collection<CheckedSymbol> all = checks.all();
    if (checks.hasRefused()) {
      limit.refuse(FAILURES);
    }
    writeScores(page, all);
    if (!all.isEmpty()) {
      failures.head(page);
    }
    for (CheckedSymbol symbol : all) {
      writeFailures(page, symbol);
    }
  }

  private static void writeScores(ExpositionWriter page, Collection<CheckedSymbol> all)
      throws IOException {
    boolean begun = false;
    for (CheckedSymbol symbol : all) {
      double score = symbol.score();
      if (Double.isNaN(score)) {
        continue;
      }
      if (!begun) {
        page.head(SCORE, MetricType.GAUGE, "Share of the last checked values that passed.");
        begun = true;
      }
      page.number(
          SCORE.getBytes(StandardCharsets.UTF_8),
          LabelText.of(LABELS, Arrays.asList(symbol.collector(), symbol.symbol())),
          score);
    }
  }

  /** Columns of the same name in several tables are one series. */
  private static void writeFailures(ExpositionWriter page, CheckedSymbol symbol)
      throws IOException {
    Map<List<String>, Long> failures = new LinkedHashMap<>();
    for (CheckedTable table : symbol.tables()) {
      List<ColumnCheck> checks = table.rule().checks();
      for (int i = 0; i < checks.size(); i++) {
        String column = table.rule().column(checks.get(i).column());
        List<String> labels =
            Arrays.asList(
                symbol.collector(), symbol.symbol(), column, checks.get(i).kind().label());
        failures.merge(labels, table.failures(i), Long::sum);
      }
    }
    for (Map.Entry<List<String>, Long> check : failures.entrySet()) {
      page.whole(
          FAILURES.getBytes(StandardCharsets.UTF_8),
          LabelText.of(CHECK_LABELS, check.getKey()),
          check.getValue());
    }
  }
}
