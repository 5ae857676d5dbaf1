package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Sampling;
import io.collectoragent.runtime.service.ServiceName;
import io.collectoragent.runtime.tracing.OtelSettings;
import io.collectoragent.runtime.tracing.OtlpExport;
import io.collectoragent.runtime.tracing.Propagation;
import io.collectoragent.runtime.tracing.SpanExportThread;
import io.collectoragent.runtime.tracing.TraceSampling;
import io.collectoragent.runtime.tracing.TracingHandler;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes of OpenTelemetry's settings what traces, and sends it. For the starting thread alone. */
final class TracingStart {

  private final OtelSettings settings;
  private final Map<String, String> resource;
  private final String service;
  private final OtlpExport export;
  private final SpanExportThread thread;

  /**
   * @param complaints grows by a line for each setting that cannot be
   */
  TracingStart(
      Map<String, String> properties,
      Map<String, String> environment,
      String version,
      AgentLog log,
      List<String> complaints) {
    settings = new OtelSettings(properties, environment, complaints);
    resource = settings.pairs("otel.resource.attributes");
    service =
        ServiceName.of(
            settings.text("otel.service.name"),
            resource,
            properties.get("sun.java.command"),
            properties.get("java.class.path"));
    export = new OtlpExport(settings, resource, service, version, log);
    thread = SpanExportThread.of(settings, export::sender);
  }

  /** What the collector is called, in its spans and everywhere else. */
  String service() {
    return service;
  }

  /** What is known of where it runs. */
  Map<String, String> resource() {
    return resource;
  }

  Sampling sampling() {
    return export.enabled() ? TraceSampling.of(settings) : traceIdLow -> false;
  }

  Propagation propagation() {
    return Propagation.of(settings);
  }

  /** Counts what was sent and what was not. */
  SpanExportThread thread() {
    return thread;
  }

  /** Where spans are sent. */
  void handler(Consumer<ObservationHandler> handlers) {
    if (export.enabled()) {
      handlers.accept(new TracingHandler(thread));
    }
  }

  /** From now on what is queued goes out, at the exit too. */
  void start() {
    if (!export.enabled()) {
      return;
    }
    thread.start();
    try {
      Runtime.getRuntime().addShutdownHook(new FlushThread(thread::finish));
    } catch (IllegalStateException endingAlready) {
      // The program was shorter than our start, and need not wait for it.
    }
  }

  /** For the operator, to be put behind a sentence; empty where no spans are sent. */
  String where() {
    return export.enabled() ? ", spans to " + endpoint() : "";
  }

  /** Without credentials; empty where no spans are sent. */
  String endpoint() {
    return export.enabled() ? export.printableEndpoint() : "";
  }
}
