package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.business.MetricKind;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Recording;
import io.collectoragent.runtime.business.Source;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.time.ManualClock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Facts become the metrics that a rule asks for, within the limits of all metrics. */
class BusinessMetricsTest {

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final DataQuality quality = new DataQuality(clock, new Collector("service"), 100);
  private final Metrics metrics =
      new Metrics.Builder(
              clock,
              new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.WARN),
              new Vitals())
          .seriesLimit(3)
          .quality(quality)
          .build();

  @Test
  void aCounterCountsFactsOrWhatTheyTell() throws IOException {
    Recording each = rule(MetricKind.COUNTER, "a_total", "symbol", "version");
    each.record(null, "bitcoin", 2);
    each.record(3, "bitcoin", 2);
    rule(MetricKind.COUNTER, "a_total", "symbol", "version").record("1.5", "bitcoin", 2L);
    each.record(-1, "bitcoin", 2);
    each.record("many", "bitcoin", 2);

    assertThat(page("a")).containsExactly("a_total{symbol=\"bitcoin\",version=\"2\",} 5.5");
    assertThat(log()).containsOnlyOnce("metric a_total was given what it cannot count");
  }

  @Test
  void aGaugeKeepsTheLastAndAHistogramAll() throws IOException {
    assertThat(page("b")).isEmpty();
    Recording gauge = rule(MetricKind.GAUGE, "b_score", "model");
    gauge.record(0.5, "one");
    gauge.record(-0.25, "one");
    gauge.record(null, "one");
    gauge.record(Double.NaN, "two");
    Recording histogram =
        metrics
            .business()
            .of(
                new MetricRule(
                    MetricKind.HISTOGRAM,
                    "b_sizes",
                    Map.of(),
                    Source.of("size"),
                    List.of(1.0, 1e13)));
    histogram.record(1);
    histogram.record(2e12);
    histogram.record(1e14);

    assertThat(page("b"))
        .containsExactlyInAnyOrder(
            "b_score{model=\"one\",} -0.25",
            "b_sizes_bucket{le=\"1.0\",} 1.0",
            "b_sizes_bucket{le=\"1.0E13\",} 2.0",
            "b_sizes_bucket{le=\"+Inf\",} 3.0",
            "b_sizes_count 3.0",
            "b_sizes_sum 102000000000001.0");
  }

  @Test
  void labelsAreBoundedInNumberAndLookHarmless() throws IOException {
    Recording counter = rule(MetricKind.COUNTER, "c_total", "source");
    counter.record(null, "The Guardian");
    counter.record(null, " Le Monde (économie) ");
    for (Object bad :
        new Object[] {
          "x".repeat(65), "a\nb", "ghp9A8b7C6d5E4f3G2h1I0j9K8l", new Object(), "{}", "???"
        }) {
      counter.record(null, bad);
    }
    counter.record(null, (Object) null);

    assertThat(page("c"))
        .containsExactlyInAnyOrder(
            "c_total{source=\"The Guardian\",} 1.0",
            "c_total{source=\"Le Monde (économie)\",} 1.0",
            "c_total{source=\"other\",} 7.0");
    assertThat(log()).containsOnlyOnce("c_total has reached its limit of 3 series");
  }

  @Test
  void countsTheDifferentOnesOfADay() throws IOException {
    Recording active = rule(MetricKind.ACTIVE, "d_total", "of");
    assertThat(page("d")).isEmpty();
    active.record(null, "guardian");
    clock.advance(Duration.ofHours(13));
    active.record(null, "guardian");
    active.record(null, "bbc");
    active.record(null, (Object) null);
    assertThat(page("d")).containsExactly("d_total 2.0");
    clock.advance(Duration.ofHours(12));
    active.record(null, "reuters");
    active.record(null, "one too many");
    assertThat(page("d")).containsExactly("d_total 3.0");
    clock.advance(Duration.ofHours(13));
    active.record(null, "one too many");
    assertThat(page("d")).containsExactly("d_total 2.0");
    clock.advance(Duration.ofHours(25));
    assertThat(page("d")).containsExactly("d_total 0.0");
  }

  @Test
  void coverageIsAgainstTheSymbolsMonitored() throws IOException {
    Recording coverage = rule(MetricKind.COVERAGE, "e_ratio", "of");
    coverage.record(null, "bitcoin");
    assertThat(page("e")).isEmpty();
    collect("bitcoin");
    collect("ethereum");
    coverage.record(null, "dogecoin");
    assertThat(page("e")).containsExactly("e_ratio 0.5");
  }

  @Test
  void sayOnceThatAMetricCannotChangeItsShape() throws IOException {
    rule(MetricKind.COUNTER, "f_total", "a").record(null, "x");
    rule(MetricKind.COUNTER, "f_total", "b").record(null, "y");
    assertThat(page("f")).containsExactly("f_total{a=\"x\",} 1.0");
    assertThat(log()).containsOnlyOnce("f_total has another kind, labels or buckets");
  }

  private void collect(String symbol) {
    Observer observer =
        new Observer(
            clock,
            low -> false,
            List.of(quality),
            (handler, failure) -> {
              throw new AssertionError(failure);
            });
    CollectionRun run = observer.start(new CollectionRun(new Collector("prices"), "c-1"));
    observer.enter(run);
    DbServer server = new DbServer("h2database", "prices", null, -1);
    DbCall call =
        observer.start(
            new DbCall(new DbQuery(server, new SqlParser(Dialect.ANSI).parse("INSERT")), 0));
    call.rowsWritten(1);
    call.rowsBySymbol(RowsBySymbol.of(symbol, 1));
    observer.stop(call);
    observer.leave(run);
    observer.stop(run);
  }

  private Recording rule(MetricKind kind, String name, String... labels) {
    Map<String, Source> sources = new TreeMap<>();
    for (String label : labels) {
      sources.put(label, Source.of(label));
    }
    return metrics.business().of(new MetricRule(kind, name, sources, null, List.of()));
  }

  private List<String> page(String family) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.exposition().write(metrics.exposition().format("text/plain; version=0.0.4"), out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(family + "_"))
        .toList();
  }

  private String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
