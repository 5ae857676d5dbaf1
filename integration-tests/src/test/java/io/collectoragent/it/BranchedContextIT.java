package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a run does in fork-join pools, futures, virtual and plain threads belongs to the run, on
 * each JDK; what the same threads do for others does not.
 */
@Tag("rows")
class BranchedContextIT {

  private static final String STDOUT =
      "failed: java.lang.IllegalStateException: enough\nthreads gone true\ndone\n";

  private static final List<String> ONCE =
      List.of(
          "common_execute",
          "common_submit",
          "own_submit",
          "own_invoke",
          "own_invoke_all",
          "own_invoke_any",
          "task_fork",
          "invoked",
          "adapted",
          "supply_async",
          "then_async",
          "combine_async",
          "continued",
          "continued_async",
          "either",
          "both",
          "plain_thread",
          "thread_executor",
          "thread_of_thread",
          "late",
          "virtual_start",
          "virtual_executor",
          "virtual_pinned",
          "virtual_moved");

  @Test
  void theProgramSaysTheSameWithoutTheAgent() {
    assertThat(program().alone().stdout()).isEqualTo(STDOUT);
  }

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#oldestAndNewest")
  void carriesTheRunAndNothingElse(Path jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          program()
              .javaHome(jdk)
              .environment(Map.of("OTEL_BSP_MAX_QUEUE_SIZE", "20000"))
              .attached(receiver);
      List<ReceivedSpan> spans = receiver.spans();

      assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(STDOUT);
      assertThat(Stderr.unexpectedLines(outcome.stderr())).isEmpty();
      assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();

      ReceivedSpan run = run(spans, name -> !name.equals("collect tick"));
      Map<String, Long> inside = inserts(spans, run.spanId());
      Map<String, Long> expected = inside(Jdks.version(jdk));
      assertThat(inside).isEqualTo(expected);
      assertThat(spans)
          .filteredOn(span -> span.parentSpanId().equals(run.spanId()))
          .allSatisfy(span -> assertThat(span.traceId()).isEqualTo(run.traceId()));
      assertThat(inserts(spans, "")).containsOnlyKeys("outside");
      assertThat(inserts(spans, run(spans, "collect tick"::equals).spanId()))
          .isEqualTo(Map.of("tick", 1L));

      // What comes after the end of the run is in its trace and the collector's, not in its
      // figures.
      long rows = expected.values().stream().mapToLong(Long::longValue).sum() - 1;
      assertThat(run.attribute("collection.records")).isEqualTo(Long.toString(rows));
      assertThat(
              outcome
                  .metrics()
                  .value(
                      "crypto_collection_records_total",
                      "collector",
                      run.attribute("collector"),
                      "symbol",
                      "all"))
          .isEqualTo(rows + 1);
    }
  }

  private static Program program() {
    return Program.of("legacy.BranchedWork", "h2-2.2.224.jar");
  }

  private static Map<String, Long> inside(int version) {
    Map<String, Long> rows = new TreeMap<>();
    ONCE.forEach(name -> rows.put(name, 1L));
    rows.put("invoke_all", 2L);
    rows.put("invoke_all_list", 2L);
    rows.put("parallel", 8L);
    rows.put("many", version >= 21 ? 20L : 1L);
    return rows;
  }

  private static ReceivedSpan run(List<ReceivedSpan> spans, Predicate<String> named) {
    List<ReceivedSpan> runs =
        spans.stream()
            .filter(span -> span.name().startsWith("collect ") && named.test(span.name()))
            .toList();
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  /** How many rows went into each table directly below the span with that id. */
  private static Map<String, Long> inserts(List<ReceivedSpan> spans, String parent) {
    return spans.stream()
        .filter(span -> span.parentSpanId().equals(parent))
        .filter(span -> span.name().startsWith("INSERT "))
        .collect(
            Collectors.groupingBy(
                span -> span.name().substring("INSERT ".length()),
                TreeMap::new,
                Collectors.counting()));
  }
}
