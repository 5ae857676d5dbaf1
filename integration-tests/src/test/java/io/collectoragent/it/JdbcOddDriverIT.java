package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricSample;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A driver that breaks every rule: the program is none the wiser, and the counts stay exact. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcOddDriverIT {

  private BothRuns runs;

  @BeforeAll
  void runWithAndWithout() {
    runs =
        BothRuns.of(
            () ->
                Program.of(
                    "legacy.JdbcOddities",
                    JdbcCase.DBCP2,
                    "commons-pool2-2.12.0.jar",
                    "commons-logging-1.2.jar"));
  }

  @Test
  void changesNothingForTheProgram() {
    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout()).endsWith("done\n");
    assertThat(runs.attached().exitCode()).isEqualTo(runs.alone().exitCode()).isZero();
  }

  /** 18 ways to execute, one with keys, four batches, five of the prepared one, one refused. */
  @Test
  void countsEveryCallOnce() {
    assertThat(runs.attached().metrics().sum("db_queries_total")).isEqualTo(29);
    assertThat(runs.spans()).filteredOn(span -> !span.name().equals("CONNECT")).hasSize(29);
  }

  /** Three updates of three rows; batches of 1 + 5, 1 and 0; a prepared one of five. */
  @Test
  void countsTheRowsThatItSaysItWrote() {
    assertThat(runs.attached().metrics().sum("crypto_collection_records_total")).isEqualTo(21);
  }

  @Test
  void countsEveryFailureOnce() {
    Map<String, Double> byType =
        runs.attached().metrics().find("errors_total").stream()
            .collect(Collectors.toMap(s -> s.labels().get("error_type"), MetricSample::value));
    assertThat(byType)
        .containsOnly(
            Map.entry("IllegalStateException", 5.0),
            Map.entry("AssertionError", 4.0),
            Map.entry("AbstractMethodError", 3.0));
  }

  @Test
  void saysNothingOfIt() {
    assertThat(runs.attached().agentLines().lines()).hasSize(1);
    assertThat(runs.attached().metrics().sum("collector_agent_failures_total")).isZero();
  }
}
