package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each attempt of a connection that is tried again is a call, under a trace of its own. */
@Tag("rows")
class HttpUrlConnectionRetryIT {

  /** From then on a connection that could not be written to says so again without trying again. */
  private static final int REMEMBERS_FAILURE_TO_WRITE = 21;

  @ParameterizedTest
  @MethodSource("io.collectoragent.it.Jdks#oldestAndNewest")
  void countsAttempts(Path jdk) {
    try (HttpServers servers = HttpServers.start()) {
      BothRuns runs =
          BothRuns.of(
              () ->
                  Program.of("legacy.UrlConnectionRetries")
                      .javaHome(jdk)
                      .arguments(servers.addresses().toArray(String[]::new)),
              servers::forgetRequests);
      Outcome attached = runs.attached();

      assertThat(attached.stdout()).isEqualTo(runs.alone().stdout());
      assertThat(attached.exitCode()).isEqualTo(runs.alone().exitCode()).isZero();
      assertThat(attached.metrics().find("collector_agent_failures_total")).isEmpty();

      int writes = Jdks.version(jdk) < REMEMBERS_FAILURE_TO_WRITE ? 2 : 1;
      assertThat(statuses("/write-twice", runs)).hasSize(writes + 1).containsOnlyNulls();
      assertThat(
              attached.metrics().value("external_api_requests_total", "endpoint", "/write-twice"))
          .isEqualTo(writes + 1);
      assertThat(statuses("/reconnect", runs)).containsExactly(null, "200");
      assertThat(servers.parents("/reconnected"))
          .containsExactly(HttpSpans.traceParent(spans("/reconnect", runs).get(1)));
      assertThat(runs.spans()).hasSize(writes + 1 + 2);
    }
  }

  private static List<String> statuses(String endpoint, BothRuns runs) {
    return spans(endpoint, runs).stream()
        .map(span -> span.attribute("http.response.status_code"))
        .toList();
  }

  private static List<ReceivedSpan> spans(String endpoint, BothRuns runs) {
    return runs.spans().stream()
        .filter(span -> endpoint.equals(span.attribute("endpoint")))
        .toList();
  }
}
