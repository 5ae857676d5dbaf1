package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpSettingsTest {

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  @Test
  void areOpenTelemetrysDefaults() {
    OtlpSettings settings = settings();
    assertThat(settings.isGrpc()).isFalse();
    assertThat(settings.endpoint()).isEqualTo("http://localhost:4318/v1/traces");
    assertThat(settings.timeoutMillis()).isEqualTo(10_000);
    assertThat(settings.compression()).isEqualTo("none");
    assertThat(settings.headers()).isEmpty();
    assertThat(settings.certificate()).isNull();
    assertThat(settings.clientKey()).isNull();
    assertThat(settings.clientCertificate()).isNull();
  }

  @Test
  void whatIsForTracesComesBeforeWhatIsForAll() {
    OtlpSettings settings =
        settings(
            "OTEL_EXPORTER_OTLP_TIMEOUT", "1000",
            "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "2000",
            "OTEL_EXPORTER_OTLP_COMPRESSION", "none",
            "OTEL_EXPORTER_OTLP_TRACES_COMPRESSION", "GZIP",
            "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "grpc",
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://otel:4317",
            "OTEL_EXPORTER_OTLP_HEADERS", "tenant=a%20b,team=x",
            "OTEL_EXPORTER_OTLP_TRACES_HEADERS", "team=y");
    assertThat(settings.isGrpc()).isTrue();
    assertThat(settings.endpoint()).isEqualTo("http://otel:4317");
    assertThat(settings.timeoutMillis()).isEqualTo(2000);
    assertThat(settings.compression()).isEqualTo("gzip");
    assertThat(settings.headers()).isEqualTo(Map.of("tenant", "a b", "team", "y"));
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PROTOCOL, http/json, 'http/protobuf, grpc', http/protobuf",
    "COMPRESSION, zip, 'none, gzip', none",
    "TIMEOUT, soon, a number above 0, 10000",
    "CERTIFICATE, /no/such/file, the path of a PEM file, what the JVM trusts",
    "CLIENT_KEY, /no/such/file, the path of a PEM file, none"
  })
  void aWrongOneIsToldOfAtOnce(String name, String value, String allowed, String used) {
    settings("OTEL_EXPORTER_OTLP_TRACES_" + name, value);
    String key = "otel.exporter.otlp.traces." + name.toLowerCase().replace('_', '.');
    assertThat(complaints)
        .containsExactly(key + "=" + value + ": allows " + allowed + ", " + used + " is used");
  }

  @Test
  void ofAWrongHeaderOnlyItsPlaceIsTold() {
    OtlpSettings settings = settings("OTEL_EXPORTER_OTLP_HEADERS", "a=1,hidden-key, =hidden-key");
    assertThat(settings.headers()).isEqualTo(Map.of("a", "1"));
    assertThat(complaints)
        .containsExactly("otel.exporter.otlp.headers: entry 2 is not key=value, it is left out");
  }

  @ParameterizedTest
  @CsvSource({
    "otel:4317,, https://otel:4317",
    "otel:4317, true, http://otel:4317",
    "http://otel:4317, false, http://otel:4317"
  })
  void anAddressForGrpcMayLackItsScheme(String endpoint, String insecure, String expected) {
    assertThat(
            settings(
                    "OTEL_EXPORTER_OTLP_PROTOCOL",
                    "grpc",
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    endpoint,
                    "OTEL_EXPORTER_OTLP_INSECURE",
                    insecure == null ? "" : insecure)
                .endpoint())
        .isEqualTo(expected);
  }

  @Test
  void aKeyAndItsCertificateComeTogether() throws Exception {
    String key = Files.writeString(folder.resolve("key.pem"), "key").toString();
    String certificate = Files.writeString(folder.resolve("own.pem"), "own").toString();
    OtlpSettings both =
        settings(
            "OTEL_EXPORTER_OTLP_CLIENT_KEY", key,
            "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", certificate,
            "OTEL_EXPORTER_OTLP_CERTIFICATE", certificate);
    assertThat(Pem.read(both.clientKey())).isEqualTo("key".getBytes());
    assertThat(both.clientCertificate()).hasToString(certificate);
    assertThat(both.certificate()).hasToString(certificate);
    assertThat(complaints).isEmpty();

    OtlpSettings one = settings("OTEL_EXPORTER_OTLP_CLIENT_KEY", key);
    assertThat(one.clientKey()).isNull();
    assertThat(complaints)
        .containsExactly(
            "otel.exporter.otlp.client.key="
                + key
                + ": allows a pair of client.key and client.certificate, neither is used");
  }

  private OtlpSettings settings(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return new OtlpSettings(new OtelSettings(Map.of(), environment, complaints));
  }
}
