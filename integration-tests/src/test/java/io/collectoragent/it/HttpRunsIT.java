package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.ReceivedSpan;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls belong to the run that makes them, and leave its context as it was, however they end. */
class HttpRunsIT {

  private static final int CALLS = 9;

  @Test
  void belongToTheirRunAndGiveItsContextBack() {
    try (HttpServers servers = HttpServers.start()) {
      BothRuns both = BothRuns.of(() -> program(servers), servers::forgetRequests);

      ReceivedSpan run = only(both.spans(), "INTERNAL").get(0);
      List<ReceivedSpan> calls = only(both.spans(), "CLIENT");
      assertThat(both.spans()).hasSize(1 + CALLS);
      assertThat(calls)
          .hasSize(CALLS)
          .allSatisfy(call -> assertThat(call.parentSpanId()).isEqualTo(run.spanId()))
          .allSatisfy(call -> assertThat(call.traceId()).isEqualTo(run.traceId()));

      List<String> spans =
          both.attached()
              .stdout()
              .lines()
              .filter(line -> line.contains(" span="))
              .map(line -> line.substring(line.indexOf(" span=") + " span=".length()))
              .toList();
      assertThat(spans.subList(0, 1 + CALLS))
          .isEqualTo(Collections.nCopies(1 + CALLS, run.spanId()));
      assertThat(spans.subList(1 + CALLS, spans.size())).containsExactly("null");
      assertThat(withoutIds(both.attached())).isEqualTo(withoutIds(both.alone()));
    }
  }

  private static Program program(HttpServers servers) {
    return Program.of(
            "legacy.HttpRuns",
            "httpclient-4.5.14.jar",
            "httpcore-4.4.16.jar",
            "commons-logging-1.2.jar",
            "commons-codec-1.11.jar",
            "slf4j-api-1.7.36.jar",
            "logback-classic-1.2.13.jar",
            "logback-core-1.2.13.jar")
        .property("logback.configurationFile", "legacy/logback-mdc.xml")
        .arguments(servers.addresses().toArray(String[]::new));
  }

  private static List<ReceivedSpan> only(List<ReceivedSpan> spans, String kind) {
    return spans.stream().filter(span -> span.kind().equals(kind)).toList();
  }

  private static String withoutIds(Outcome outcome) {
    return outcome.stdout().replaceAll("span=\\w+", "span=");
  }
}
