package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpExportTest {

  private static final String ALL = "otel.exporter.otlp.endpoint";
  private static final String TRACES = "otel.exporter.otlp.traces.endpoint";
  private static final String PROTOCOL = "otel.exporter.otlp.protocol";

  private final List<String> complaints = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void sendsToTheLocalReceiverUnlessTold() {
    assertThat(export().printableEndpoint()).isEqualTo("http://localhost:4318/v1/traces");
    assertThat(export(PROTOCOL, "grpc").printableEndpoint()).isEqualTo("http://localhost:4317");
  }

  @Test
  void thePathBelongsToTheAddressOfAllSignalsOnly() {
    assertThat(export(ALL, "http://otel:4318").printableEndpoint())
        .isEqualTo("http://otel:4318/v1/traces");
    assertThat(export(ALL, "http://otel/base/").printableEndpoint())
        .isEqualTo("http://otel/base/v1/traces");
    assertThat(export(ALL, "http://otel:4317", PROTOCOL, "GRPC").printableEndpoint())
        .isEqualTo("http://otel:4317");
    assertThat(export(ALL, "http://no", TRACES, "http://otel/spans").printableEndpoint())
        .isEqualTo("http://otel/spans");
  }

  @Test
  void theProtocolOfTracesComesBeforeThatOfAll() {
    assertThat(
            export(PROTOCOL, "grpc", "otel.exporter.otlp.traces.protocol", "http/protobuf")
                .printableEndpoint())
        .isEqualTo("http://localhost:4318/v1/traces");
  }

  @ParameterizedTest
  @CsvSource({
    "http://user:4711@otel:4318/x, http://otel:4318/x",
    "http://user:47@11@otel/x, http://otel/x",
    "user:4711@otel:4318, otel:4318",
    "4@otel, otel",
    "https://otel/x?key=4711, https://otel/x",
    "https://4711@otel/x?a=b@c, https://c",
    "otel, otel"
  })
  void isPrintedWithoutCredentials(String address, String printable) {
    assertThat(OtlpExport.printable(address)).isEqualTo(printable);
  }

  @Test
  void canBeSwitchedOff() {
    assertThat(export().enabled()).isTrue();
    assertThat(export("otel.sdk.disabled", "true").enabled()).isFalse();
    assertThat(export("otel.traces.exporter", "None").enabled()).isFalse();
    assertThat(export("otel.traces.exporter", "otlp").enabled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "console, true",
    "'otlp,console', true",
    "'otlp,none', false",
    "'none,jaeger', false"
  })
  void anExporterThatThereIsNotIsToldOf(String exporters, boolean enabled) {
    assertThat(export("otel.traces.exporter", exporters).enabled()).isEqualTo(enabled);
    assertThat(complaints).allMatch(line -> line.endsWith("allows otlp or none, otlp is used"));
    assertThat(complaints.isEmpty()).isEqualTo(exporters.equals("otlp,none"));
  }

  @ParameterizedTest
  @CsvSource({
    "otel.exporter.otlp.endpoint, localhost:4318",
    "otel.exporter.otlp.traces.endpoint, no url at all"
  })
  void aSettingThatTheExporterRefusesCostsSpansAndALine(String key, String value) {
    SpanSender sender = export(key, value).sender();
    sender.send(List.of(new CollectionRun(new Collector("prices"), "c-1")));
    assertThat(sender.lost()).isEqualTo(Map.of("not an http or https address", 1L));
    assertThat(sender.exported()).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("spans cannot be sent to", "(not an http or https address)");
  }

  private OtlpExport export(String... pairs) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.put(pairs[i], pairs[i + 1]);
    }
    AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.WARN);
    OtelSettings settings = new OtelSettings(properties, Map.of(), complaints);
    return new OtlpExport(settings, Map.of(), "crypto-service", "1.2.3", log);
  }
}
