package io.collectoragent.runtime.tracing;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where spans go and how, by {@code OTEL_EXPORTER_OTLP_TRACES_*} before {@code
 * OTEL_EXPORTER_OTLP_*}. Reads all of it at once, so that a wrong one is told at start. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/">OpenTelemetry Protocol
 *     Exporter</a>
 */
final class OtlpSettings {

  private static final String ALL = "otel.exporter.otlp.";
  private static final String TRACES = "otel.exporter.otlp.traces.";

  private final OtelSettings settings;
  private final boolean grpc;
  private final String endpoint;
  private final Map<String, String> headers;
  private final long timeoutMillis;
  private final String compression;
  private final File certificate;
  private final File clientKey;
  private final File clientCertificate;

  OtlpSettings(OtelSettings settings) {
    this.settings = settings;
    this.grpc =
        settings.oneOf(key("protocol"), "http/protobuf", "http/protobuf", "grpc").equals("grpc");
    this.endpoint = grpc ? grpcEndpoint() : httpEndpoint();
    this.headers = new LinkedHashMap<>(settings.pairs(ALL + "headers"));
    this.headers.putAll(settings.pairs(TRACES + "headers"));
    this.timeoutMillis = settings.positive(key("timeout"), 10_000);
    this.compression = settings.oneOf(key("compression"), "none", "none", "gzip");
    this.certificate = file("certificate", "what the JVM trusts");
    File ownKey = file("client.key", "none");
    File ownCertificate = file("client.certificate", "none");
    boolean both = ownKey != null && ownCertificate != null;
    if (!both && (ownKey != null || ownCertificate != null)) {
      settings.complain(
          key(ownKey == null ? "client.certificate" : "client.key"),
          (ownKey == null ? ownCertificate : ownKey).getPath(),
          "a pair of client.key and client.certificate",
          "neither");
    }
    this.clientKey = both ? ownKey : null;
    this.clientCertificate = both ? ownCertificate : null;
  }

  boolean isGrpc() {
    return grpc;
  }

  /** As the exporter takes it; may hold credentials and may be none at all. */
  String endpoint() {
    return endpoint;
  }

  /** Not for printing. */
  Map<String, String> headers() {
    return headers;
  }

  long timeoutMillis() {
    return timeoutMillis;
  }

  /** {@code none} or {@code gzip}. */
  String compression() {
    return compression;
  }

  /** PEM; null where what the JVM trusts will do. */
  File certificate() {
    return certificate;
  }

  /** PEM, PKCS 8; null where the receiver need not know who sends. */
  File clientKey() {
    return clientKey;
  }

  /** PEM; null where the receiver need not know who sends. */
  File clientCertificate() {
    return clientCertificate;
  }

  private String httpEndpoint() {
    String own = settings.text(TRACES + "endpoint");
    if (own != null) {
      return own;
    }
    String base = settings.text(ALL + "endpoint", "http://localhost:4318");
    return base.endsWith("/") ? base + "v1/traces" : base + "/v1/traces";
  }

  /**
   * An address without a scheme is allowed for gRPC alone, which may then be told to do without
   * TLS.
   */
  private String grpcEndpoint() {
    String address = settings.text(key("endpoint"), "http://localhost:4317");
    if (address.contains("://")) {
      return address;
    }
    return (settings.isTrue(key("insecure")) ? "http://" : "https://") + address;
  }

  private File file(String name, String otherwise) {
    String path = settings.text(key(name));
    if (path == null) {
      return null;
    }
    File file = new File(path);
    if (file.isFile() && file.canRead()) {
      return file;
    }
    settings.complain(key(name), path, "the path of a PEM file", otherwise);
    return null;
  }

  /** The key for traces where it is set, else the one for all signals. */
  private String key(String name) {
    String own = TRACES + name.toLowerCase(Locale.ROOT);
    return settings.text(own) != null ? own : ALL + name;
  }
}
