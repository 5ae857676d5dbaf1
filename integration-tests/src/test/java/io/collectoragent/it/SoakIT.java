package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.OtlpReceiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A long time with nobody to take the spans: the heap stays as it is and every call is counted. A
 * short while in each build; ten million calls with {@code -Psoak}.
 */
@Tag("soak")
class SoakIT {

  private static final long CALLS = Long.getLong("soak.calls", 200_000);
  private static final long CONNECTIONS = CALLS / 20;
  private static final long TEXTS = CALLS / 20;
  private static final long EXECUTIONS = CALLS + CONNECTIONS + TEXTS;

  /** Spans waiting, tables growing, code compiled: all of it bounded, none of it by the calls. */
  private static final long MARGIN = 3 << 20;

  private static final Duration LIMIT = Duration.ofMinutes(3).plusNanos(100_000 * EXECUTIONS);

  private static final String DROPPED = "collector_agent_spans_dropped_total";
  private static final String EXPORTED = "collector_agent_spans_exported_total";

  @Test
  void theHeapIsFlatAndEveryCallIsCounted() {
    Program program =
        Program.of("legacy.JdbcSoak", "h2-2.2.224.jar")
            .arguments("" + CALLS, "" + CONNECTIONS, "" + TEXTS)
            .jvm("-Xmx96m")
            .agent(Endpoint.JAR)
            .environment(
                Map.of("OTEL_TRACES_EXPORTER", "otlp", "OTEL_EXPORTER_OTLP_ENDPOINT", dead()));
    try (ForkedJava running = program.start()) {
      Endpoint endpoint = Endpoint.of(running);
      running.awaitLine("done"::equals, LIMIT);

      MetricsPage metrics =
          endpoint.awaitMetrics(page -> page.sum(DROPPED) + page.value(EXPORTED) == EXECUTIONS);
      assertThat(metrics.sum("db_queries_total")).isEqualTo(EXECUTIONS);
      assertThat(metrics.sum("db_query_duration_seconds_count")).isEqualTo(EXECUTIONS);
      assertThat(metrics.value(EXPORTED)).isZero();
      assertThat(metrics.sum("collector_agent_failures_total")).isZero();
      System.out.println(running.stdout());
      isFlat(running, "calls");
      isFlat(running, "connections");
      isFlat(running, "texts");
      assertThat(Outcome.ofAttached(running).exitCode()).isZero();
    }
  }

  /** The second, since with the first much is loaded; for the texts' caches have filled by then. */
  private static void isFlat(ForkedJava running, String kind) {
    String start = "heap after " + kind + " ";
    List<Long> heap =
        running
            .stdout()
            .lines()
            .filter(line -> line.startsWith(start))
            .map(line -> Long.parseLong(line.substring(start.length())))
            .toList();
    assertThat(heap).hasSize(10);
    assertThat(heap.subList(2, 10))
        .allSatisfy(bytes -> assertThat(bytes).isLessThan(heap.get(1) + MARGIN));
  }

  private static String dead() {
    try (OtlpReceiver gone = OtlpReceiver.start()) {
      return gone.endpoint().toString();
    }
  }
}
