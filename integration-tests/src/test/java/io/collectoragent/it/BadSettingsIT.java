package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong key or value costs one line that names it and what is allowed; the default is used. */
class BadSettingsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String KNOWN_KEYS =
      "is not known, it is one of [config, collectors, enabled, host, port, log.level,";

  private static final Pattern ON_PORT = Pattern.compile("/live and /ready on port (\\d+)");

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

  /** Nothing is told that a mistake may have laid open, but probes get their answers. */
  @ParameterizedTest
  @CsvSource({
    "ENDPOINT_TOKEN, '', environment variable endpoint.token=: is empty",
    "ENDPOINT_TLS_KEYSTORE, /nowhere.p12, 'only /live and /ready are answered, rather than all to"
        + " anybody: endpoint.tls.keystore=/nowhere.p12 cannot be used'",
  })
  void inWhatProtectsTheEndpoint(String key, String value, String begin) throws Exception {
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().environment(Map.of("COLLECTOR_AGENT_" + key, value));

    Outcome outcome;
    try (ForkedJava running = run.program().start()) {
      String told = running.awaitLine(line -> ON_PORT.matcher(line).find(), Outcome.LIMIT);
      running.awaitLine("done"::equals, Outcome.LIMIT);
      String server = "http://127.0.0.1:" + told.replaceFirst(".*" + ON_PORT + ".*", "$1");
      assertThat(get(server + "/live").statusCode()).isEqualTo(200);
      assertThat(get(server + "/ready").body()).contains("\"status\":\"ready\"");
      for (String page : List.of("/metrics", "/health", "/")) {
        assertThat(get(server + page).statusCode()).isEqualTo(503);
        assertThat(get(server + page).body()).startsWith("not shown, for ").hasLineCount(1);
      }
      outcome = run.asEver(Outcome.ofAlone(running));
    }

    List<String> lines = outcome.agentLines().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("[collector-agent] WARN " + begin);
    assertThat(lines.get(1)).contains(" INFO ").doesNotContain("metrics on");
  }

  private static HttpResponse<String> get(String page) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(page)).timeout(Outcome.LIMIT).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
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
