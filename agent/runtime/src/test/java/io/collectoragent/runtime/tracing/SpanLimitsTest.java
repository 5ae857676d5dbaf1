package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpanLimitsTest {

  private static final Attributes ATTRIBUTES =
      Attributes.builder().put("a", "abcdef").put("b", 123456).put("c", "xyz").build();

  private final List<String> complaints = new ArrayList<>();

  @Test
  void leavesThingsAsTheyAreUnlessTold() {
    assertThat(limits().attributes(ATTRIBUTES)).isSameAs(ATTRIBUTES);
    assertThat(limits().events(List.of(event()))).containsExactly(event());
    assertThat(complaints).isEmpty();
  }

  @Test
  void keepsTheFirstAttributesAndCutsTexts() {
    assertThat(
            limits(
                    "otel.span.attribute.count.limit", "2",
                    "otel.span.attribute.value.length.limit", "4")
                .attributes(ATTRIBUTES))
        .isEqualTo(Attributes.builder().put("a", "abcd").put("b", 123456).build());
  }

  @Test
  void theLimitsOfSpansComeBeforeTheGeneralOnes() {
    SpanLimits limits =
        limits(
            "otel.attribute.count.limit", "1",
            "otel.span.attribute.count.limit", "3",
            "otel.attribute.value.length.limit", "1",
            "otel.span.attribute.value.length.limit", "2");
    assertThat(limits.attributes(ATTRIBUTES).get(AttributeKey.stringKey("a"))).isEqualTo("ab");
    assertThat(limits.attributes(ATTRIBUTES).size()).isEqualTo(3);
    assertThat(limits("otel.attribute.count.limit", "1").attributes(ATTRIBUTES).size()).isOne();
  }

  @Test
  void eventsAreLimitedAndSoAreTheirAttributes() {
    assertThat(limits("otel.span.event.count.limit", "0").events(List.of(event()))).isEmpty();
    EventData kept =
        limits("otel.event.attribute.count.limit", "1").events(List.of(event(), event())).get(1);
    assertThat(kept.getAttributes().size()).isOne();
    assertThat(kept.getDroppedAttributesCount()).isEqualTo(2);
  }

  @Test
  void aWrongOneIsToldOfAndTheDefaultUsed() {
    assertThat(
            limits(
                    "otel.span.attribute.count.limit", "-1",
                    "otel.attribute.value.length.limit", "long")
                .attributes(ATTRIBUTES))
        .isEqualTo(ATTRIBUTES);
    assertThat(complaints)
        .containsExactlyInAnyOrder(
            "otel.span.attribute.count.limit=-1: allows a number from 0, 128 is used",
            "otel.attribute.value.length.limit=long: allows a number from 0, none is used");
  }

  private static EventData event() {
    return EventData.create(7, "exception", ATTRIBUTES);
  }

  private SpanLimits limits(String... pairs) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.put(pairs[i], pairs[i + 1]);
    }
    return SpanLimits.of(new OtelSettings(properties, Map.of(), complaints));
  }
}
