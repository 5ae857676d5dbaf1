package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a collector's requests hold that is nobody's business leaves the process nowhere. */
class HttpSecretsIT {

  /** How all secrets in the programs begin. */
  private static final String SECRET = "not-a-real";

  /** 12 names of keys, a user, a path and a bare query. */
  private static final int ADDRESSES = 15;

  private static HttpServers servers;

  @BeforeAll
  static void start() {
    servers = HttpServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void keepsThoseOfUrlConnectionsAndApacheClients() {
    Program program =
        Program.of(
            "legacy.SecretCalls",
            "httpclient-4.5.14.jar",
            "httpcore-4.4.16.jar",
            "commons-logging-1.2.jar",
            "commons-codec-1.11.jar");
    // Those below, 2 missing, 2 refused, and one by Apache that has no host.
    keepsSecrets(program, 2 * ADDRESSES + 5, 9);
  }

  @Test
  void keepsThoseOfTheJdksClient() {
    // Those below, 1 missing, 2 refused.
    keepsSecrets(Program.of("legacy.JdkSecretCalls"), 2 * ADDRESSES + 3, 4);
  }

  private static void showsNoneToPeople(Endpoint endpoint) {
    assertThat(endpoint.page("/"))
        .contains("Failed calls and runs", "REDACTED")
        .doesNotContain(SECRET)
        .doesNotContain("0123456789abcdef");
  }

  private static void keepsSecrets(Program program, int calls, int runs) {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          program
              .arguments(servers.api(), servers.deadApi())
              .environment(Map.of("COLLECTOR_AGENT_LOG_LEVEL", "debug"))
              .attached(receiver, HttpSecretsIT::showsNoneToPeople);
      List<ReceivedSpan> spans = receiver.spans();

      // The program itself prints them: they were there to be seen.
      assertThat(outcome.stdout()).contains(SECRET);
      assertThat(outcome.metrics().text()).doesNotContain(SECRET);
      assertThat(outcome.stderr()).doesNotContain(SECRET);
      assertThat(spans).noneSatisfy(span -> assertThat(span.toString()).contains(SECRET));
      assertThat(spans.toString()).doesNotContain("0123456789abcdef");

      assertThat(spans).filteredOn(span -> span.kind().equals("CLIENT")).hasSize(calls);
      assertThat(spans).filteredOn(span -> span.kind().equals("INTERNAL")).hasSize(runs);
      assertThat(spans)
          .filteredOn(span -> "/prices".equals(span.attribute("endpoint")))
          .hasSize(24)
          .allSatisfy(
              span ->
                  assertThat(span.attribute("url.full"))
                      .startsWith(servers.api() + "/prices?ids=bitcoin&")
                      .contains("REDACTED")
                      .endsWith("&page=2"));
    }
  }
}
