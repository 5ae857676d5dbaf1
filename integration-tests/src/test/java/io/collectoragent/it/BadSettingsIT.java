package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.OtlpReceiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A wrong key or value costs one line that names it and what is allowed; the default is used. */
class BadSettingsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String KNOWN_KEYS =
      "is not known, it is one of [config, enabled, host, port, log.level,";

  @TempDir Path folder;

  @Test
  void inSystemProperties() {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().property("collector.agent.slow.query.ms", "-1");
    run.program().property("collector.agent.instrumentation.jdbc.enabled", "maybe");
    run.program().property("collector.agent.colour", "blue");

    assertThat(complaints(run))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "system property slow.query.ms=-1: allows milliseconds, 0 or more, 1000 is"
                            + " used"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "system property instrumentation.jdbc.enabled=maybe: allows true or false,"
                            + " true is used"),
            line -> assertThat(line).startsWith("system property colour=blue: " + KNOWN_KEYS));
  }

  @Test
  void inTheEnvironment() {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program()
        .environment(
            Map.of(
                "COLLECTOR_AGENT_SERIES_LIMIT", "many",
                "COLLECTOR_AGENT_LOG_LEVEL", "loud",
                "COLLECTOR_AGENT_COLOUR", "blue"));

    assertThat(complaints(run))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "environment variable series.limit=many: allows a number of series from 1"
                            + " to 1000000, 2000 is used"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "environment variable log.level=loud: allows debug, info, warn, error or"
                            + " off, info is used"),
            line -> assertThat(line).startsWith("environment variable colour=blue: " + KNOWN_KEYS));
  }

  @Test
  void inTheArgumentsOfTheAgent() {
    CertainEnd run =
        new CertainEnd(API, folder).attachedWith("enabled=perhaps,colour=blue,,series.limit=0,x");

    assertThat(complaints(run))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "agent argument enabled=perhaps: allows true or false, true is used"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "agent argument series.limit=0: allows a number of series from 1 to"
                            + " 1000000, 2000 is used"),
            line -> assertThat(line).startsWith("agent argument colour=blue: " + KNOWN_KEYS),
            line -> assertThat(line).startsWith("agent argument x=: " + KNOWN_KEYS));
  }

  @Test
  void inTheFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("agent.yml"), "series:\n  limit: [1, 2]\ncolour: blue\nport: 70000\n");
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().property("collector.agent.config", file.toString());

    assertThat(complaints(run))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "config file "
                            + file
                            + " port=70000: allows a port from 0 (any) to 65535,"
                            + " 0 is used"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "config file "
                            + file
                            + " series.limit=[1,2]: allows a number of series"
                            + " from 1 to 1000000, 2000 is used"),
            line ->
                assertThat(line).startsWith("config file " + file + " colour=blue: " + KNOWN_KEYS));
  }

  @Test
  void inWhatProtectsTheEndpointWhichStaysOff() {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().environment(Map.of("COLLECTOR_AGENT_ENDPOINT_TOKEN", ""));

    assertThat(run.endsAsEver().agentLines().lines())
        .hasSize(2)
        .satisfies(
            lines ->
                assertThat(lines.get(0))
                    .isEqualTo(
                        "[collector-agent] WARN environment variable endpoint.token=: is empty, set"
                            + " it or leave it out; the endpoint stays off, for this may be what"
                            + " protects it"),
            lines -> assertThat(lines.get(1)).contains(" INFO ").doesNotContain("metrics on"));
  }

  @Test
  void inTheSettingsOfOpenTelemetry() {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      CertainEnd run = new CertainEnd(API, folder).attached();
      run.program()
          .environment(
              Map.of(
                  "OTEL_TRACES_EXPORTER", "otlp",
                  "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString(),
                  "OTEL_BSP_SCHEDULE_DELAY", "soon",
                  "OTEL_TRACES_SAMPLER", "parentbased_jaeger_remote",
                  "OTEL_PROPAGATORS", "jaeger,tracecontext",
                  "OTEL_EXPORTER_OTLP_TIMEOUT", "never",
                  "OTEL_EXPORTER_OTLP_PROTOCOL", "http/json",
                  "OTEL_EXPORTER_OTLP_HEADERS", "hidden-key"));

      assertThat(complaints(run))
          .containsExactlyInAnyOrder(
              "otel.bsp.schedule.delay=soon: allows a number above 0, 5000 is used",
              "otel.traces.sampler=parentbased_jaeger_remote: allows always_on, always_off,"
                  + " traceidratio and parentbased_ of these, parentbased_always_on is used",
              "otel.propagators=jaeger,tracecontext: allows tracecontext, baggage, b3, b3multi and"
                  + " none, what it knows is used",
              "otel.exporter.otlp.timeout=never: allows a number above 0, 10000 is used",
              "otel.exporter.otlp.protocol=http/json: allows http/protobuf, grpc, http/protobuf is"
                  + " used",
              "otel.exporter.otlp.headers: entry 1 is not key=value, it is left out");
      assertThat(receiver.spans()).isNotEmpty();
    }
  }

  /** What the agent warned of, while the program did as ever and was observed. */
  private static List<String> complaints(CertainEnd run) {
    Outcome outcome = run.endsAsEverObserved();
    assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(10);
    return outcome
        .agentLines()
        .lines()
        .filter(line -> !line.startsWith("[collector-agent] INFO "))
        .map(line -> line.substring("[collector-agent] WARN ".length()))
        .toList();
  }
}
