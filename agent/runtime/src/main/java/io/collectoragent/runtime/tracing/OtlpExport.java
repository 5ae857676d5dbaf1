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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the exporter that the standard settings describe. Reads settings only, so that a wrong one
 * is told at start; the SDK's classes are loaded when {@link #sender} is called.
 */
public final class OtlpExport {

  private static final String EXPORTER = "otel.traces.exporter";

  private final boolean enabled;
  private final OtlpSettings otlp;
  private final SpanLimits limits;
  private final long exportTimeoutMillis;
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
    this.enabled = !settings.isTrue("otel.sdk.disabled") && isWanted(settings);
    this.otlp = new OtlpSettings(settings);
    this.limits = SpanLimits.of(settings);
    this.exportTimeoutMillis = settings.positive("otel.bsp.export.timeout", 30_000);
    this.resource = resource;
    this.serviceName = serviceName;
    this.version = version;
    this.log = log;
  }

  /** Whether spans are wanted at all. */
  public boolean enabled() {
    return enabled;
  }

  /** Where spans go, as it may be logged. */
  public String printableEndpoint() {
    return printable(otlp.endpoint());
  }

  public SpanSender sender() {
    SpanAttributes spanAttributes = new SpanAttributes(new UrlRedactor());
    Resource sent = resource();
    return new SpanSender(
        () -> otlp.isGrpc() ? grpc() : http(),
        observation -> new ObservationSpan(observation, spanAttributes, sent, limits),
        exportTimeoutMillis,
        printableEndpoint(),
        log);
  }

  private static boolean isWanted(OtelSettings settings) {
    boolean wanted = false;
    boolean none = false;
    for (String name : settings.text(EXPORTER, "otlp").split(",")) {
      String exporter = name.trim().toLowerCase(Locale.ROOT);
      wanted |= exporter.equals("otlp");
      none |= exporter.equals("none");
      if (!exporter.equals("otlp") && !exporter.equals("none")) {
        settings.complain(EXPORTER, name.trim(), "otlp or none", "otlp");
        wanted = true;
      }
    }
    return wanted && !none;
  }

  /** An address as it may be logged: before an {@code @} and in a query stand credentials. */
  static String printable(String address) {
    int scheme = address.indexOf("://");
    int at = address.lastIndexOf('@');
    boolean ofUser = scheme > address.indexOf('@');
    String start = scheme < 0 || ofUser ? "" : address.substring(0, scheme + 3);
    String plain = at < 0 ? address : start + address.substring(at + 1);
    int query = plain.indexOf('?');
    return query < 0 ? plain : plain.substring(0, query);
  }

  private SpanExporter http() {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(otlp.endpoint())
            .setTimeout(otlp.timeoutMillis(), TimeUnit.MILLISECONDS)
            .setCompression(otlp.compression())
            // Its waits between tries would hold up the last flush.
            .setRetryPolicy(null);
    otlp.headers().forEach(builder::addHeader);
    if (otlp.certificate() != null) {
      builder.setTrustedCertificates(Pem.read(otlp.certificate()));
    }
    if (otlp.clientKey() != null) {
      builder.setClientTls(Pem.read(otlp.clientKey()), Pem.read(otlp.clientCertificate()));
    }
    return builder.build();
  }

  private SpanExporter grpc() {
    OtlpGrpcSpanExporterBuilder builder =
        OtlpGrpcSpanExporter.builder()
            .setEndpoint(otlp.endpoint())
            .setTimeout(otlp.timeoutMillis(), TimeUnit.MILLISECONDS)
            .setCompression(otlp.compression())
            // Its waits between tries would hold up the last flush.
            .setRetryPolicy(null);
    otlp.headers().forEach(builder::addHeader);
    if (otlp.certificate() != null) {
      builder.setTrustedCertificates(Pem.read(otlp.certificate()));
    }
    if (otlp.clientKey() != null) {
      builder.setClientTls(Pem.read(otlp.clientKey()), Pem.read(otlp.clientCertificate()));
    }
    return builder.build();
  }

  private Resource resource() {
    AttributesBuilder attributes = Attributes.builder();
    resource.forEach(attributes::put);
    attributes.put("service.name", serviceName);
    attributes.put("telemetry.distro.name", "collector-agent");
    attributes.put("telemetry.distro.version", version);
    return Resource.getDefault().merge(Resource.create(attributes.build()));
  }
}
