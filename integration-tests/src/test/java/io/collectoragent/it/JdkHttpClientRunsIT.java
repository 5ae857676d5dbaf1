package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls by {@code java.net.http} belong to the run that makes them, wherever they end. */
class JdkHttpClientRunsIT {

  @Test
  void belongToTheirRunAndFailOnce() {
    try (HttpServers servers = HttpServers.start()) {
      BothRuns both = BothRuns.of(() -> program(servers));
      Outcome attached = both.attached();
      List<ReceivedSpan> spans = both.spans();

      assertThat(attached.stdout()).isEqualTo(both.alone().stdout());
      assertThat(attached.exitCode()).isEqualTo(both.alone().exitCode()).isZero();
      List<ReceivedSpan> runs =
          spans.stream().filter(span -> span.name().startsWith("collect ")).toList();
      assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(run.status()).isEqualTo("ERROR"));
      assertThat(runs.stream().map(run -> callsOf(run, spans)))
          .containsExactlyInAnyOrder(
              List.of("GET /first", "GET /second", "GET /waited"), List.of("GET /refused"));
      assertThat(spans).hasSize(6);

      // What the first throws at its end, and what the second's call threw and it threw again.
      assertThat(errors(attached, "IllegalStateException")).isEqualTo(1);
      assertThat(errors(attached, "ConnectException")).isEqualTo(1);
      assertThat(attached.metrics().sum("errors_total")).isEqualTo(2);
    }
  }

  private static Program program(HttpServers servers) {
    return Program.of("legacy.JdkRuns").arguments(servers.api(), servers.deadApi());
  }

  private static List<String> callsOf(ReceivedSpan run, List<ReceivedSpan> spans) {
    return spans.stream()
        .filter(span -> span.parentSpanId().equals(run.spanId()))
        .filter(span -> span.traceId().equals(run.traceId()))
        .map(ReceivedSpan::name)
        .sorted()
        .toList();
  }

  private static double errors(Outcome outcome, String type) {
    return outcome.metrics().value("errors_total", "error_type", type);
  }
}
