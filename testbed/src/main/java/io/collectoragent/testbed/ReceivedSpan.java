package io.collectoragent.testbed;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A span as it came over the wire. Ids are lower-case hexadecimal. Immutable.
 *
 * @param parentSpanId empty for a root
 * @param kind as in OTLP without its prefix: {@code CLIENT}, {@code INTERNAL}
 * @param attributes values are String, Boolean, Long, Double, or a List of these
 * @param status {@code UNSET}, {@code OK} or {@code ERROR}
 * @param statusMessage may be empty
 * @param resource attributes of the process
 * @param startNanos nanoseconds since 1970, as is {@code endNanos}
 */
public record ReceivedSpan(
    String traceId,
    String spanId,
    String parentSpanId,
    String name,
    String kind,
    Map<String, Object> attributes,
    List<Event> events,
    String status,
    String statusMessage,
    Map<String, Object> resource,
    long startNanos,
    long endNanos) {

  /** Something that happened during a span, such as an exception. Immutable. */
  public record Event(String name, Map<String, Object> attributes) {}

  /** The attribute as text, or null. */
  public String attribute(String key) {
    Object value = attributes.get(key);
    return value == null ? null : value.toString();
  }

  /** {@code service.name} of the resource, or an empty text. */
  public String service() {
    return resource.getOrDefault("service.name", "").toString();
  }

  /** How long it took. */
  public Duration duration() {
    return Duration.ofNanos(endNanos - startNanos);
  }
}
