package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceTreeTest {

  @Test
  void indentsChildrenInTheOrderOfTheirStart() {
    String tree =
        TraceTree.render(
            List.of(
                span("b", "a", "INSERT price_data", 20, Map.of("db.operation.batch.size", 3L)),
                span("c", "a", "GET /price", 10, Map.of("http.response.status_code", 200L)),
                span("a", "", "collect prices", 0, Map.of())));

    assertThat(tree.lines().map(line -> line.replaceAll(" {3,}", " | ")))
        .containsExactly(
            "collect prices | 1.5 ms",
            "  GET /price | 1.5 ms  200",
            "  INSERT price_data | 1.5 ms  batch of 3");
  }

  @Test
  void aSpanWithoutItsParentIsARoot() {
    assertThat(TraceTree.render(List.of(span("b", "gone", "GET", 0, Map.of())))).startsWith("GET ");
  }

  @Test
  void cutsLongFamiliesShort() {
    List<ReceivedSpan> spans =
        Stream.concat(
                Stream.of(span("a", "", "collect", 0, Map.of())),
                IntStream.range(0, 28).mapToObj(i -> span("s" + i, "a", "INSERT", i, Map.of())))
            .toList();

    assertThat(TraceTree.render(spans)).hasLineCount(18).endsWith("  ... and 12 more\n");
  }

  @Test
  void showsWhatWentWrong() {
    ReceivedSpan failed =
        new ReceivedSpan(
            "t", "a", "", "GET", "CLIENT", Map.of(), List.of(), "ERROR", "gone", Map.of(), 0, 1);

    assertThat(TraceTree.renderAll(List.of(failed))).startsWith("trace t\n").contains("ERROR gone");
  }

  private static ReceivedSpan span(
      String id, String parent, String name, long start, Map<String, Object> attributes) {
    return new ReceivedSpan(
        "t",
        id,
        parent,
        name,
        "CLIENT",
        attributes,
        List.of(),
        "UNSET",
        "",
        Map.of(),
        start,
        start + 1_500_000);
  }
}
