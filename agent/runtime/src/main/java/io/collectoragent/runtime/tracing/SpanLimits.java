package io.collectoragent.runtime.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much a span may carry. Immutable; numbers are of attributes, events and characters.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/">
 *     OpenTelemetry environment variables, attribute and span limits</a>
 */
final class SpanLimits {

  private static final long USUAL = 128;

  private final long attributes;
  private final long valueLength;
  private final long events;
  private final long eventAttributes;

  private SpanLimits(long attributes, long valueLength, long events, long eventAttributes) {
    this.attributes = attributes;
    this.valueLength = valueLength;
    this.events = events;
    this.eventAttributes = eventAttributes;
  }

  static SpanLimits of(OtelSettings settings) {
    long ofAll = settings.orZero("otel.attribute.count.limit", USUAL);
    long length = settings.orZero("otel.attribute.value.length.limit", Long.MAX_VALUE);
    return new SpanLimits(
        settings.orZero("otel.span.attribute.count.limit", ofAll),
        settings.orZero("otel.span.attribute.value.length.limit", length),
        settings.orZero("otel.span.event.count.limit", USUAL),
        settings.orZero("otel.event.attribute.count.limit", ofAll));
  }

  /** The first of them, with texts cut. */
  Attributes attributes(Attributes all) {
    return limited(all, attributes);
  }

  /** The first of them, each with its first attributes. */
  List<EventData> events(List<EventData> all) {
    List<EventData> kept = new ArrayList<>();
    for (EventData event : all.subList(0, (int) Math.min(events, all.size()))) {
      kept.add(
          EventData.create(
              event.getEpochNanos(),
              event.getName(),
              limited(event.getAttributes(), eventAttributes),
              event.getTotalAttributeCount()));
    }
    return kept;
  }

  private Attributes limited(Attributes all, long count) {
    if (all.size() <= count && valueLength == Long.MAX_VALUE) {
      return all;
    }
    AttributesBuilder kept = Attributes.builder();
    long left = count;
    for (Map.Entry<AttributeKey<?>, Object> attribute : all.asMap().entrySet()) {
      if (left-- <= 0) {
        break;
      }
      put(kept, attribute.getKey(), attribute.getValue());
    }
    return kept.build();
  }

  /** The agent's attributes are texts and whole numbers. */
  private void put(AttributesBuilder kept, AttributeKey<?> key, Object value) {
    if (value instanceof Long) {
      kept.put(key.getKey(), (Long) value);
    } else {
      kept.put(key.getKey(), cut(value.toString()));
    }
  }

  private String cut(String text) {
    return text.length() <= valueLength ? text : text.substring(0, (int) valueLength);
  }
}
