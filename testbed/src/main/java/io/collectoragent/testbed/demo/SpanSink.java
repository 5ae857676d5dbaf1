package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the collectors' spans go: to the user's own Jaeger if the environment names one, else to a
 * receiver of the demo's that can be looked into. Thread-safe.
 */
final class SpanSink {

  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

  private final Map<String, String> environment;
  private final Optional<OtlpReceiver> receiver;

  private SpanSink(Map<String, String> environment, Optional<OtlpReceiver> receiver) {
    this.environment = Map.copyOf(environment);
    this.receiver = receiver;
  }

  static SpanSink open(Map<String, String> environment, Stage stage) {
    Map<String, String> forCollectors = new HashMap<>();
    forCollectors.put("OTEL_BSP_SCHEDULE_DELAY", "500");
    if (!environment.getOrDefault(ENDPOINT, "").isBlank()) {
      // The endpoint alone may not do: headers, protocol and certificates belong to it.
      environment.entrySet().stream()
          .filter(variable -> variable.getKey().startsWith("OTEL_"))
          .forEach(variable -> forCollectors.put(variable.getKey(), variable.getValue()));
      return new SpanSink(forCollectors, Optional.empty());
    }
    OtlpReceiver receiver = stage.open(OtlpReceiver::start);
    forCollectors.put(ENDPOINT, receiver.endpoint().toString());
    return new SpanSink(forCollectors, Optional.of(receiver));
  }

  /** What the collectors get into their environment. */
  Map<String, String> environment() {
    return environment;
  }

  /** Where the spans go. */
  String address() {
    return environment.get(ENDPOINT);
  }

  /** The name to be looked up for that, where it is not this machine's. */
  Optional<String> host() {
    return canBeSeen() ? Optional.empty() : Optional.ofNullable(URI.create(address()).getHost());
  }

  /** False where the spans go elsewhere. */
  boolean canBeSeen() {
    return receiver.isPresent();
  }

  /** The spans of one service; empty where they go elsewhere. */
  List<ReceivedSpan> spansOf(String service) {
    return receiver.map(OtlpReceiver::spans).orElse(List.of()).stream()
        .filter(span -> span.service().equals(service))
        .toList();
  }
}
