package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.redaction.UrlRedactor;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the exporter that the standard settings describe. Reads settings only, so that a wrong one
 * is told at start; the SDK's classes are loaded when {@link #sender} is called.
 */
public final class OtlpExport {

  private final OtelSettings settings;
  private final Map<String, String> resource;
  private final String serviceName;
  private final String version;
  private final AgentLog log;

  public OtlpExport(
      OtelSettings settings,
      Map<String, String> resource,
      String serviceName,
      String version,
      AgentLog log) {
    this.settings = settings;
    this.resource = resource;
    this.serviceName = serviceName;
    this.version = version;
    this.log = log;
  }

  /** Whether spans are wanted at all. */
  public boolean enabled() {
    return !settings.isTrue("otel.sdk.disabled")
        && !"none".equalsIgnoreCase(settings.text("otel.traces.exporter"));
  }

  /** Where spans go, as it may be logged. */
  public String printableEndpoint() {
    return printable(endpoint());
  }

  private String endpoint() {
    String own = settings.text("otel.exporter.otlp.traces.endpoint");
    if (own != null) {
      return own;
    }
    String base = settings.text("otel.exporter.otlp.endpoint", defaultBase());
    if (isGrpc()) {
      return base;
    }
    return base.endsWith("/") ? base + "v1/traces" : base + "/v1/traces";
  }

  public SpanSender sender() {
    long timeout = settings.positive(signal("timeout"), 10_000);
    return new SpanSender(
        () -> isGrpc() ? grpc(timeout) : http(timeout),
        resource(),
        new SpanAttributes(new UrlRedactor()),
        settings.positive("otel.bsp.export.timeout", 30_000),
        printableEndpoint(),
        log);
  }

  /** An address as it may be logged: before an {@code @} and in a query stand credentials. */
  static String printable(String address) {
    int scheme = address.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int at = address.lastIndexOf('@');
    String plain = at < start ? address : address.substring(0, start) + address.substring(at + 1);
    int query = plain.indexOf('?');
    return query < 0 ? plain : plain.substring(0, query);
  }

  private SpanExporter http(long timeout) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint())
            .setTimeout(timeout, TimeUnit.MILLISECONDS)
            .setCompression(settings.text(signal("compression"), "none"))
            // Its waits between tries would hold up the last flush.
            .setRetryPolicy(null);
    headers().forEach(builder::addHeader);
    return builder.build();
  }

  private SpanExporter grpc(long timeout) {
    OtlpGrpcSpanExporterBuilder builder =
        OtlpGrpcSpanExporter.builder()
            .setEndpoint(endpoint())
            .setTimeout(timeout, TimeUnit.MILLISECONDS)
            .setCompression(settings.text(signal("compression"), "none"))
            // Its waits between tries would hold up the last flush.
            .setRetryPolicy(null);
    headers().forEach(builder::addHeader);
    return builder.build();
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(settings.pairs("otel.exporter.otlp.headers"));
    headers.putAll(settings.pairs("otel.exporter.otlp.traces.headers"));
    return headers;
  }

  private Resource resource() {
    AttributesBuilder attributes = Attributes.builder();
    resource.forEach(attributes::put);
    attributes.put("service.name", serviceName);
    attributes.put("telemetry.distro.name", "collector-agent");
    attributes.put("telemetry.distro.version", version);
    return Resource.getDefault().merge(Resource.create(attributes.build()));
  }

  private boolean isGrpc() {
    return "grpc".equalsIgnoreCase(settings.text(signal("protocol"), "http/protobuf"));
  }

  private String defaultBase() {
    return isGrpc() ? "http://localhost:4317" : "http://localhost:4318";
  }

  /** The key for traces where it is set, else the one for all signals. */
  private String signal(String name) {
    String own = "otel.exporter.otlp.traces." + name;
    return settings.text(own) != null ? own : "otel.exporter.otlp." + name;
  }
}
