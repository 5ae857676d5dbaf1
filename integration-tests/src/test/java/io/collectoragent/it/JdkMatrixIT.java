package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same jar on each JDK. */
class JdkMatrixIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String JDKS = "io.collectoragent.it.Jdks#homes";
  private static final String RUN = "collect scheduled-prices";

  @Test
  void theOldestAndTheNewestAreThere() {
    String wanted =
        "JDK 8 and 25 are to be named by -Dtest.jdks=<home>:<home>, which names "
            + Jdks.byVersion().keySet();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(Jdks.byVersion()).as(wanted).containsKeys(8, 25);
    } else {
      assumeThat(Jdks.byVersion()).as("skipped: " + wanted).containsKeys(8, 25);
    }
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void observesACollector(Path jdk) {
    API.stubFor(get(anyUrl()).willReturn(okJson("{\"bitcoin\":{\"usd\":1.5}}")));
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          Program.of("legacy.ScheduledPrices", "h2-2.2.224.jar")
              .javaHome(jdk)
              .arguments(API.baseUrl())
              .attached(receiver);

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.stdout()).isEqualTo("answer 200\n".repeat(3) + "done\n");
      assertThat(Stderr.unexpectedLines(outcome.stderr())).isEmpty();
      assertThat(outcome.agentLines()).hasLineCount(1);
      assertThat(outcome.metrics().sum("crypto_collection_records_total")).isEqualTo(15);
      assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(3);
      assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(7);
      assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
      assertThat(traces(receiver)).hasSize(3).allSatisfy(JdkMatrixIT::isOneRun);
    }
  }

  /** The process has ended, so all spans are there. Empty rounds after the third are left out. */
  private static List<List<ReceivedSpan>> traces(OtlpReceiver receiver) {
    return receiver.spans().stream()
        .collect(Collectors.groupingBy(ReceivedSpan::traceId))
        .values()
        .stream()
        .filter(trace -> trace.stream().anyMatch(span -> span.name().startsWith("INSERT")))
        .toList();
  }

  private static void isOneRun(List<ReceivedSpan> trace) {
    Map<String, String> parents =
        trace.stream().collect(Collectors.toMap(ReceivedSpan::name, ReceivedSpan::parentSpanId));
    ReceivedSpan run =
        trace.stream().filter(span -> span.name().equals(RUN)).findFirst().orElseThrow();
    assertThat(parents)
        .isEqualTo(
            Map.of(
                RUN,
                "",
                "GET /simple/price",
                run.spanId(),
                "INSERT price_data",
                run.spanId(),
                "SELECT price_data",
                run.spanId()));
  }

  @ParameterizedTest
  @MethodSource(JDKS)
  void answersInBothFormats(Path jdk) {
    try (ForkedJava running = Program.of("legacy.Idle").javaHome(jdk).agent(Endpoint.JAR).start()) {
      Endpoint endpoint = Endpoint.of(running);

      assertThat(endpoint.get("text/plain;version=0.0.4"))
          .startsWith("text/plain; version=0.0.4; charset=utf-8\n")
          .contains("\ncollector_agent_build_info{")
          .doesNotContain("# EOF");
      assertThat(endpoint.get("application/openmetrics-text;version=1.0.0"))
          .startsWith("application/openmetrics-text; version=1.0.0; charset=utf-8\n")
          .contains("\ncollector_agent_build_info{")
          .endsWith("\n# EOF\n");
      Outcome outcome = Outcome.ofAttached(running);
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.stdout()).isEqualTo("done\n");
      assertThat(Stderr.unexpectedLines(outcome.stderr())).isEmpty();
      assertThat(outcome.agentLines()).hasLineCount(1);
    }
  }

  /** Even one that chooses after the agent has collected, answered and sent. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void leavesTheChoiceOfManagersToTheProgram(Path jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.start();
        ForkedJava running = sending(receiver, "legacy.OwnManagers").javaHome(jdk).start()) {
      receiver.awaitSpans(spans -> spans.size() == 1, Outcome.LIMIT);

      Outcome outcome = Outcome.ofAttached(running);

      assertThat(outcome.stdout())
          .isEqualTo("done\nlog manager legacy.OwnLogManager\nown bean server true\n");
    }
  }

  private static Program sending(OtlpReceiver receiver, String mainClass) {
    return Program.of(mainClass)
        .agent(Endpoint.JAR)
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString(),
                "OTEL_BSP_SCHEDULE_DELAY", "100"));
  }

  /** What is loaded while the agent starts, no program can choose any more. */
  @ParameterizedTest
  @MethodSource(JDKS)
  void startsWithoutWhatAProgramMayWantToChoose(Path jdk) {
    boolean isOld = Jdks.version(jdk) == 8;
    Program idle = Program.of("legacy.Idle").javaHome(jdk).agent(Endpoint.JAR);
    try (ForkedJava running = idle.jvm("-verbose:class").start()) {
      Endpoint.of(running);
      Outcome outcome = Outcome.ofAlone(running);

      assertThat(outcome.stdout().lines())
          .anyMatch(line -> line.contains("legacy.Idle"))
          .noneMatch(line -> line.contains("java.util.logging."))
          .noneMatch(line -> line.contains("java.lang.management."))
          .noneMatch(line -> line.contains("javax.management."))
          // Newer JVMs make the file system themselves while they start.
          .noneMatch(line -> isOld && line.contains("java.nio.file.FileSystems"));
    }
  }
}
