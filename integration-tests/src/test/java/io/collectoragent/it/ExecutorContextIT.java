package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work that a run hands to other threads belongs to the run; other work on them does not. */
class ExecutorContextIT {

  private static final Map<String, Integer> INSIDE = new HashMap<>();

  static {
    for (String once :
        List.of(
            "own-thread",
            "execute-lambda",
            "execute-anonymous",
            "execute-named",
            "submit-runnable",
            "submit-with-result",
            "submit-callable",
            "invoke-any",
            "schedule-runnable",
            "schedule-callable",
            "submit-to-scheduler",
            "watched",
            "supply-async",
            "completion-service",
            "nested",
            "reused",
            "late")) {
      INSIDE.put("GET /" + once, 1);
    }
    INSIDE.put("GET /invoke-all", 2);
    INSIDE.put("SELECT INFORMATION_SCHEMA.TABLES", 19);
  }

  private static final Map<String, Integer> OUTSIDE =
      Map.of("GET /before", 3, "GET /after", 3, "GET /reused", 1);

  @Test
  void carriesTheRunAndNothingElse() {
    try (HttpServers servers = HttpServers.start()) {
      BothRuns runs = BothRuns.of(() -> program(servers));
      List<ReceivedSpan> spans = runs.spans();

      assertThat(runs.attached().stdout())
          .isEqualTo(runs.alone().stdout())
          .contains("1 begun, 1 ended")
          .doesNotContain("work failed");
      ReceivedSpan run = onlyRun(spans);
      assertThat(names(spans, run.spanId())).isEqualTo(INSIDE);
      assertThat(spans)
          .filteredOn(span -> span.parentSpanId().equals(run.spanId()))
          .allSatisfy(span -> assertThat(span.traceId()).isEqualTo(run.traceId()));

      Map<String, Integer> roots = names(spans, "");
      assertThat(roots).containsAllEntriesOf(OUTSIDE);
      assertThat(roots)
          .containsOnlyKeys(
              "GET /before",
              "GET /after",
              "GET /reused",
              run.name(),
              "SELECT INFORMATION_SCHEMA.TABLES");
      assertThat(roots).containsEntry("SELECT INFORMATION_SCHEMA.TABLES", 7);
      assertThat(spans.stream().filter(span -> span.parentSpanId().isEmpty()))
          .extracting(ReceivedSpan::traceId)
          .doesNotHaveDuplicates();
    }
  }

  private static Program program(HttpServers servers) {
    return Program.of("legacy.HandedOverWork", "h2-2.2.224.jar").arguments(servers.api());
  }

  private static ReceivedSpan onlyRun(List<ReceivedSpan> spans) {
    List<ReceivedSpan> runs =
        spans.stream().filter(span -> span.name().startsWith("collect ")).toList();
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  /** How many spans of each name are directly below the one with that id. */
  private static Map<String, Integer> names(List<ReceivedSpan> spans, String parent) {
    Map<String, Integer> names = new HashMap<>();
    spans.stream()
        .filter(span -> span.parentSpanId().equals(parent))
        .forEach(span -> names.merge(span.name(), 1, Integer::sum));
    return names;
  }
}
