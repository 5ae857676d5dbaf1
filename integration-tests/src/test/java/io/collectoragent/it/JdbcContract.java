package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What holds of every driver, pool and wrapper: each call of each shape is seen once, as what it
 * was. A subclass says which one; the program is {@code legacy.JdbcShapes}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcContract {

  private static final String COLLECTOR = "jdbc-shapes";

  private JdbcCase jdbc;
  private List<JdbcCall> expected;
  private Outcome control;
  private Outcome outcome;
  private List<ReceivedSpan> spans;

  /** The driver and the way to a connection. */
  abstract JdbcCase jdbc();

  /** Empties the database before a run, if it outlives one. */
  void clear() throws Exception {}

  @BeforeAll
  void runWithAndWithout() throws Exception {
    jdbc = jdbc();
    expected = JdbcCalls.all(jdbc);
    clear();
    control = jdbc.program().alone();
    clear();
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      outcome = jdbc.program().attached(receiver);
      // The agent sends what is left when the process ends, so nothing can come after this.
      spans = receiver.spans();
    }
  }

  @Test
  void changesNothingForTheProgram() {
    assertThat(outcome.stdout()).isEqualTo(control.stdout()).endsWith("done\n");
    assertThat(outcome.exitCode()).isEqualTo(control.exitCode()).isZero();
  }

  @Test
  void countsEveryCallOnce() {
    MetricsPage metrics = outcome.metrics();
    assertThat(metrics.sum("db_queries_total")).isEqualTo(expected.size());
    assertThat(metrics.value("db_queries_total", database())).isEqualTo(expected.size());
    Map<String, Double> byType =
        metrics.find("db_query_duration_seconds_count", database()).stream()
            .collect(Collectors.toMap(s -> s.labels().get("query_type"), MetricSample::value));
    assertThat(byType)
        .isEqualTo(
            expected.stream()
                .collect(
                    Collectors.groupingBy(
                        JdbcCall::queryType, Collectors.summingDouble(call -> 1))));
  }

  @Test
  void countsTheRowsThatTheDriverReported() {
    assertThat(outcome.metrics().sum("crypto_collection_records_total"))
        .as(outcome.stdout())
        .isEqualTo(JdbcRows.reportedIn(outcome.stdout()))
        .isEqualTo(expected.stream().mapToLong(JdbcCall::rows).sum());
  }

  @Test
  void countsThemBySymbol() {
    Map<String, Double> rows =
        outcome.metrics().find("crypto_collection_records_total", "collector", COLLECTOR).stream()
            .collect(Collectors.toMap(s -> s.labels().get("symbol"), MetricSample::value));
    rows.values().removeIf(none -> none == 0);
    assertThat(rows).isEqualTo(JdbcRows.bySymbolIn(outcome.stdout())).containsKeys("BTC", "GDP");
  }

  @Test
  void countsEveryFailureOnceAsWhatItWas() {
    Map<String, Double> byType =
        JdbcFailure.in(outcome.stdout()).stream()
            .collect(
                Collectors.groupingBy(
                    JdbcFailure::simpleName, Collectors.summingDouble(call -> 1)));
    double failures = expected.stream().filter(JdbcCall::fails).count();
    assertThat(byType.values().stream().mapToDouble(d -> d).sum()).isEqualTo(failures);
    assertThat(values("errors_total", "service", COLLECTOR, "severity", "error")).isEqualTo(byType);
    assertThat(outcome.metrics().sum("errors_total")).isEqualTo(failures);
    assertThat(values("crypto_collection_errors_total", "collector", COLLECTOR, "symbol", "all"))
        .isEqualTo(byType);
  }

  @Test
  void showsMySqlAndMariaDbUnderTheirOwnNamesToo() {
    List<MetricSample> all =
        outcome.metrics().samples().stream().filter(s -> s.name().startsWith("db_")).toList();
    List<MetricSample> ofMySql =
        outcome.metrics().samples().stream().filter(s -> s.name().startsWith("mysql_")).toList();
    boolean isMySql = jdbc.system().equals("mariadb") || jdbc.system().equals("mysql");
    assertThat(all).isNotEmpty();
    assertThat(ofMySql)
        .containsExactlyInAnyOrderElementsOf(
            isMySql ? all.stream().map(JdbcContract::asMySql).toList() : List.of());
  }

  @Test
  void makesASpanOfEveryCallInOrder() {
    assertThat(spans)
        .extracting(ReceivedSpan::name)
        .containsExactlyElementsOf(expected.stream().map(JdbcCall::spanName).toList());
    for (int i = 0; i < expected.size(); i++) {
      JdbcSpans.isSpanOf(spans.get(i), expected.get(i), jdbc);
    }
  }

  @Test
  void saysOnTheSpanHowItFailed() {
    List<JdbcFailure> failures = JdbcFailure.in(outcome.stdout());
    List<ReceivedSpan> failed =
        spans.stream().filter(span -> !span.status().equals("UNSET")).toList();
    assertThat(failed).hasSameSizeAs(failures);
    for (int i = 0; i < failed.size(); i++) {
      JdbcSpans.failedBy(failed.get(i), failures.get(i));
    }
    assertThat(spans)
        .filteredOn(span -> span.status().equals("UNSET"))
        .allSatisfy(JdbcSpans::isFreeOfErrors);
  }

  @Test
  void keepsValuesAndCredentialsToItself() {
    assertThat(outcome.stdout().contains(", repeating a value")).isEqualTo(jdbc.can("repeat"));
    assertThat(outcome.metrics().text()).doesNotContain("hidden", "7351846");
    assertThat(outcome.stderr()).doesNotContain("hidden", "7351846");
    assertThat(spans)
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.toString()).doesNotContain("hidden", "7351846"));
  }

  private String[] database() {
    return new String[] {"system", jdbc.system(), "database", jdbc.database()};
  }

  private Map<String, Double> values(String metric, String... labels) {
    return outcome.metrics().find(metric, labels).stream()
        .collect(Collectors.toMap(s -> s.labels().get("error_type"), MetricSample::value));
  }

  private static MetricSample asMySql(MetricSample sample) {
    Map<String, String> labels =
        sample.labels().entrySet().stream()
            .filter(label -> !label.getKey().equals("system"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new MetricSample(sample.name().replaceFirst("db_", "mysql_"), labels, sample.value());
  }
}
