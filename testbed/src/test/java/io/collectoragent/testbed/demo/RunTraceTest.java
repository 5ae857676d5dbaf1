package io.collectoragent.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTraceTest {

  private static final String HTTP = "http.request.method";
  private static final String DB = "db.system.name";

  @Test
  void hasTheCallsAndQueriesBelowTheRun() {
    List<ReceivedSpan> spans =
        List.of(
            span("call", "run", "GET", HTTP, 10),
            span("worker", "run", "work", "thread", 10),
            span("query", "worker", "INSERT t", DB, 20),
            span("run", "", "collect prices", "collector", 30));

    RunTrace run = RunTrace.last(spans, "prices").orElseThrow();

    assertThat(run.root().spanId()).isEqualTo("run");
    assertThat(run.spans()).hasSize(4);
    assertThat(run.hasCall()).isTrue();
    assertThat(run.hasQuery()).isTrue();
  }

  @Test
  void whatIsBesideTheRunDoesNotCount() {
    List<ReceivedSpan> spans =
        List.of(
            span("call", "run", "GET", HTTP, 10),
            span("query", "", "INSERT t", DB, 20),
            span("run", "", "collect prices", "collector", 30));

    RunTrace run = RunTrace.last(spans, "prices").orElseThrow();

    assertThat(run.hasCall()).isTrue();
    assertThat(run.hasQuery()).isFalse();
  }

  @Test
  void prefersTheNewestThatShowsTheMost() {
    List<ReceivedSpan> spans =
        List.of(
            span("call", "old", "GET", HTTP, 10),
            span("query", "old", "INSERT t", DB, 10),
            span("old", "", "collect prices", "collector", 10),
            span("new", "", "collect prices", "collector", 99));

    assertThat(RunTrace.last(spans, "prices").orElseThrow().root().spanId()).isEqualTo("old");
    assertThat(RunTrace.last(spans, "news")).isEmpty();
  }

  private static ReceivedSpan span(
      String id, String parent, String name, String attribute, long end) {
    return new ReceivedSpan(
        "t",
        id,
        parent,
        name,
        "CLIENT",
        Map.of(attribute, "x"),
        List.of(),
        "UNSET",
        "",
        Map.of(),
        0,
        end);
  }
}
