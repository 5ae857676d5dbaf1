package io.collectoragent.benchmarks;

import io.collectoragent.testbed.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is attached to a program, with the settings that make it comparable with the others. */
public enum Agent {
  /** The program as it is. */
  NONE("none"),
  /** This project's. */
  OURS("collector-agent"),
  /** OpenTelemetry's, with metrics on its Prometheus endpoint. */
  OTEL("OpenTelemetry"),
  /** Prometheus' JMX exporter, which sees beans and no calls. */
  JMX("jmx_exporter");

  private static final String HOST = "127.0.0.1";

  private final String title;

  Agent(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The jar of it, null for none. */
  public Path jar(Layout layout) {
    return switch (this) {
      case NONE -> null;
      case OURS -> layout.ourJar();
      case OTEL -> layout.otherJar("opentelemetry-javaagent.jar");
      case JMX -> layout.otherJar("jmx_prometheus_javaagent.jar");
    };
  }

  /** In bytes, 0 for none. */
  public long jarSize(Layout layout) {
    try {
      return this == NONE ? 0 : Files.size(jar(layout));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Attaches it.
   *
   * @param spans where traces go
   * @param port free on the loopback interface, for its metrics
   */
  public void attach(JavaCommand command, Layout layout, URI spans, int port) {
    switch (this) {
      case NONE -> {}
      case OURS ->
          tracing(command, spans)
              .environment("COLLECTOR_AGENT_HOST", HOST)
              .environment("COLLECTOR_AGENT_PORT", Integer.toString(port))
              .jvm("-javaagent:" + jar(layout));
      case OTEL ->
          tracing(command, spans)
              .environment("OTEL_METRICS_EXPORTER", "prometheus")
              .environment("OTEL_EXPORTER_PROMETHEUS_HOST", HOST)
              .environment("OTEL_EXPORTER_PROMETHEUS_PORT", Integer.toString(port))
              .environment("OTEL_LOGS_EXPORTER", "none")
              .jvm("-javaagent:" + jar(layout));
      case JMX ->
          command.jvm(
              "-javaagent:" + jar(layout) + "=" + HOST + ":" + port + ":" + layout.jmxRules());
    }
  }

  private JavaCommand tracing(JavaCommand command, URI spans) {
    return command
        .environment("OTEL_SERVICE_NAME", "benchmark")
        .environment("OTEL_TRACES_SAMPLER", "parentbased_always_on")
        .environment("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .environment("OTEL_EXPORTER_OTLP_ENDPOINT", spans.toString());
  }
}
