package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each execution of a timer's or a scheduler's task is a run, however the task is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimerRunsIT {

  private final HttpServers servers = HttpServers.start();
  private BothRuns runs;

  @BeforeAll
  void run() {
    runs = BothRuns.of(this::program);
  }

  @AfterAll
  void stop() {
    servers.close();
  }

  private Program program() {
    return Program.of("legacy.TimerJobs", "h2-2.2.224.jar")
        .arguments(servers.api(), servers.deadApi());
  }

  @Test
  void endsSchedulesAsTheyEndWithoutTheAgent() {
    assertThat(runs.attached().stdout())
        .isEqualTo(runs.alone().stdout())
        .contains("broken timer task, run 2\ntimer is dead")
        .doesNotContain("run 4")
        .contains("schedule is dead: java.io.UncheckedIOException");
    assertThat(runs.attached().exitCode()).isEqualTo(runs.alone().exitCode()).isZero();
  }

  @Test
  void countsEachExecutionAsOneRun() {
    // Anonymous tasks go by the class that they stand in.
    Map<String, Long> periodic = Map.of("direct", 3L, "inherited", 2L, "overriding", 1L);
    periodic.forEach((collector, count) -> hasRuns(collector, "success", count));
    hasRuns("plain", "success", 1);
    hasRuns("last", "success", 1);
    hasRuns("timer-jobs", "success", 2);
    hasRuns("broken", "success", 3);
    hasRuns("broken", "error", 2);
    assertThat(runs.attached().metrics().sum("crypto_collection_requests_total")).isEqualTo(15);
    assertThat(runs.attached().metrics().sum("crypto_collection_duration_seconds_count"))
        .isEqualTo(15);
    assertThat(runs.spans()).filteredOn(span -> span.name().startsWith("collect ")).hasSize(15);
  }

  @Test
  void tracesWhatARunDoesBelowIt() {
    Map<String, List<String>> below =
        Map.of(
            "collect direct", List.of("GET /direct"),
            "collect inherited", List.of("GET /inherited"),
            "collect overriding", List.of("GET /overridden", "GET /overriding"),
            "collect plain", List.of("GET /plain"),
            "collect last", List.of());
    below.forEach(
        (name, calls) ->
            assertThat(runs.spans())
                .filteredOn(span -> span.name().equals(name))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(callsOf(run)).isEqualTo(calls)));
    assertThat(runs.spans())
        .filteredOn(span -> span.kind().equals("CLIENT"))
        .noneSatisfy(call -> assertThat(call.parentSpanId()).isEmpty());
  }

  @Test
  void saysWhatARunThatThrowsThrew() {
    List<ReceivedSpan> failed =
        runs.spans().stream()
            .filter(span -> span.name().startsWith("collect "))
            .filter(span -> span.status().equals("ERROR"))
            .toList();
    assertThat(failed)
        .extracting(TimerRunsIT::thrown)
        .containsExactlyInAnyOrder(
            "java.lang.IllegalStateException", "java.io.UncheckedIOException");
    assertThat(failed)
        .extracting(span -> span.attribute("error.type"))
        .containsExactlyInAnyOrder(
            "java.lang.IllegalStateException", "java.io.UncheckedIOException");
  }

  /** A call that fails and the run that rethrows what it threw are one failure. */
  @Test
  void countsAFailureOnce() {
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.sum("errors_total")).isEqualTo(2);
    assertThat(metrics.value("errors_total", "error_type", "ConnectException")).isEqualTo(1);
    assertThat(metrics.value("errors_total", "error_type", "IllegalStateException")).isEqualTo(1);
    assertThat(metrics.sum("crypto_collection_errors_total")).isEqualTo(2);
  }

  private void hasRuns(String collector, String status, long count) {
    assertThat(
            runs.attached()
                .metrics()
                .value(
                    "crypto_collection_requests_total", "collector", collector, "status", status))
        .as(collector)
        .isEqualTo(count);
  }

  private List<String> callsOf(ReceivedSpan run) {
    return runs.spans().stream()
        .filter(span -> span.parentSpanId().equals(run.spanId()))
        .map(ReceivedSpan::name)
        .filter(name -> name.startsWith("GET"))
        .sorted()
        .collect(Collectors.toList());
  }

  private static String thrown(ReceivedSpan span) {
    assertThat(span.events()).hasSize(1);
    assertThat(span.events().get(0).name()).isEqualTo("exception");
    return span.events().get(0).attributes().get("exception.type").toString();
  }
}
