package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Spans that nobody takes are counted and told of once, and hold up neither work nor exit. */
class UnreachableReceiverIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String DROPPED = "collector_agent_spans_dropped_total";
  private static final String EXPORTED = "collector_agent_spans_exported_total";

  /** The set-up and its connection, and of each round: the run, 2 calls and 3 executions. */
  private static final int SPANS = 1 + 3 * 6;

  @TempDir Path folder;

  @Test
  void oneThatIsNotThere() {
    String address;
    try (OtlpReceiver gone = OtlpReceiver.start()) {
      address = gone.endpoint().toString();
    }

    warnsOnce(dropsAll(address, Map.of()), address);
  }

  @Test
  void oneThatFails() {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      receiver.answerWith(500);
      String address = receiver.endpoint().toString();

      warnsOnce(dropsAll(address, Map.of()), address);
    }
  }

  @Test
  void oneThatStalls() {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      receiver.stall();
      String address = receiver.endpoint().toString();

      warnsOnce(dropsAll(address, Map.of("OTEL_EXPORTER_OTLP_TIMEOUT", "300")), address);
    }
  }

  /** With a time-out of ten minutes, an exit that waited for it would exceed every limit here. */
  @Test
  void oneThatStallsDoesNotHoldUpTheExit() {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      receiver.stall();
      Map<String, String> patient = new HashMap<>();
      patient.put("OTEL_EXPORTER_OTLP_TIMEOUT", "600000");
      patient.put("OTEL_BSP_EXPORT_TIMEOUT", "600000");
      CertainEnd run = sendingTo(receiver.endpoint().toString(), patient);

      Outcome outcome = run.endsAsEverObserved();

      assertThat(warnings(outcome)).isEmpty();
      assertThat(receiver.requests()).isPositive();
    }
  }

  private Outcome dropsAll(String address, Map<String, String> environment) {
    CertainEnd run = sendingTo(address, environment);
    try (ForkedJava running = run.program().start()) {
      Endpoint.of(running)
          .awaitMetrics(page -> page.sum(DROPPED) >= SPANS && page.value(EXPORTED) == 0);
      Outcome outcome = run.asEver(Outcome.ofAttached(running));
      assertThat(outcome.metrics().value(EXPORTED)).isZero();
      return outcome;
    }
  }

  private CertainEnd sendingTo(String address, Map<String, String> environment) {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().environment(environment);
    run.program()
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_ENDPOINT", address,
                "OTEL_BSP_SCHEDULE_DELAY", "100"));
    return run;
  }

  private static void warnsOnce(Outcome outcome, String address) {
    assertThat(warnings(outcome))
        .singleElement()
        .asString()
        .startsWith("[collector-agent] WARN spans cannot be sent to " + address + "/v1/traces (")
        .endsWith(
            "); they are dropped and counted, sending is tried on."
                + " Set OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_TRACES_EXPORTER=none");
  }

  private static List<String> warnings(Outcome outcome) {
    return outcome.agentLines().lines().filter(line -> !line.contains(" INFO ")).toList();
  }
}
