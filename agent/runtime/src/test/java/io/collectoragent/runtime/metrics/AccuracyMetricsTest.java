package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.tables.ColumnCheck.Kind;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import io.collectoragent.runtime.time.ManualClock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks stand on the page, as many as there may be series. */
class AccuracyMetricsTest {

  private static final TableRule RULE =
      new TableRule.Builder("t")
          .check("price", Kind.MIN, 0)
          .check("price", Kind.MAX_JUMP, 0)
          .build();

  private final RowChecks checks =
      new RowChecks(new RowTime(ZoneOffset.UTC), new Collector("prices"), 2);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Metrics metrics =
      new Metrics.Builder(
              new ManualClock(Instant.EPOCH),
              new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.WARN),
              new Vitals())
          .checks(checks)
          .seriesLimit(2)
          .build();

  @BeforeEach
  void follow() {
    checks.follow(new TableRules(List.of(RULE)));
  }

  @Test
  void nothingIsThereBeforeTheFirstRow() throws IOException {
    assertThat(page()).isEmpty();
  }

  @Test
  void scoresAndFailuresAreThere() throws IOException {
    store("btc", 5);
    store("btc", -5);
    store("eth", -5);

    assertThat(page())
        .containsExactly(
            "# HELP crypto_data_accuracy_score Share of the last checked values that passed.",
            "# TYPE crypto_data_accuracy_score gauge",
            "crypto_data_accuracy_score{collector=\"prices\",symbol=\"btc\",} 0.5",
            "# HELP crypto_data_check_failures_total Stored values that failed a check.",
            "# TYPE crypto_data_check_failures_total counter",
            "crypto_data_check_failures_total{collector=\"prices\",symbol=\"btc\","
                + "column=\"price\",check=\"min\",} 1.0",
            "crypto_data_check_failures_total{collector=\"prices\",symbol=\"btc\","
                + "column=\"price\",check=\"max_jump\",} 1.0");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("crypto_data_check_failures_total has reached its limit of 2 series");
  }

  @Test
  void columnsOfTheSameNameInTwoTablesAreOneSeries() throws IOException {
    RowChecks both = new RowChecks(new RowTime(ZoneOffset.UTC), new Collector("prices"), 4);
    Metrics page =
        new Metrics.Builder(
                new ManualClock(Instant.EPOCH),
                new AgentLog(new PrintStream(printed), LogLevel.WARN),
                new Vitals())
            .checks(both)
            .build();
    TableRule other = new TableRule.Builder("u").check("price", Kind.MIN, 0).build();
    both.follow(new TableRules(List.of(RULE, other)));
    both.onStop(call(RULE, "btc", -5));
    both.onStop(call(other, "btc", -5));

    assertThat(lines(page))
        .filteredOn(line -> line.contains("check=\"min\""))
        .containsExactly(
            "crypto_data_check_failures_total{collector=\"prices\",symbol=\"btc\","
                + "column=\"price\",check=\"min\",} 2.0");
  }

  private void store(String symbol, Object price) {
    checks.onStop(call(RULE, symbol, price));
  }

  private static RuledDbCall call(TableRule rule, String symbol, Object price) {
    StoredRows rows = new StoredRows(rule, 1, 1, new Object[] {price, symbol}, false);
    rows.written(0, 1);
    return new RuledDbCall(new DbQuery(null, null), 0, rows);
  }

  private List<String> page() throws IOException {
    return lines(metrics);
  }

  private static List<String> lines(Metrics metrics) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.exposition().write(ExpositionFormat.TEXT, out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("crypto_data"))
        .filter(line -> !line.startsWith("collector_agent"))
        .toList();
  }
}
