package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropagationTest {

  private final List<String> complaints = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "'', 'traceparent'",
    "'tracecontext,baggage', 'traceparent'",
    "TraceContext, 'traceparent'",
    "baggage, ''",
    "none, ''",
    "b3, 'b3'",
    "'b3multi', 'X-B3-TraceId X-B3-SpanId X-B3-Sampled'",
    "'b3, tracecontext', 'traceparent b3'"
  })
  void theHeadersAreThoseThatAreNamed(String propagators, String headers) {
    assertThat(String.join(" ", headers(propagators, true).keySet())).isEqualTo(headers);
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatItDoesNotKnowCostsOneLineAndTheRestIsUsed() {
    assertThat(headers("jaeger,b3,xray", true)).containsOnlyKeys("b3");
    assertThat(complaints)
        .containsExactly(
            "otel.propagators=jaeger,b3,xray: allows tracecontext, baggage, b3, b3multi and none,"
                + " what it knows is used");
  }

  @Test
  void whereTheSdkIsDisabledThereAreNone() {
    Propagation none =
        Propagation.of(
            new OtelSettings(
                Map.of("otel.sdk.disabled", "true", "otel.propagators", "b3,tracecontext"),
                Map.of(),
                complaints));
    assertThat(none.size()).isZero();
    assertThat(hasTraceParent(none)).isFalse();
  }

  @Test
  void theValuesAreTheIdsOfTheCall() {
    Map<String, String> sampled = headers("b3,b3multi,tracecontext", true);
    String trace = sampled.get("X-B3-TraceId");
    String span = sampled.get("X-B3-SpanId");
    assertThat(trace).matches("[0-9a-f]{32}");
    assertThat(span).matches("[0-9a-f]{16}");
    assertThat(sampled)
        .containsEntry("X-B3-Sampled", "1")
        .containsEntry("b3", trace + "-" + span + "-1")
        .containsEntry("traceparent", "00-" + trace + "-" + span + "-01");
    assertThat(headers("b3,b3multi", false))
        .containsEntry("X-B3-Sampled", "0")
        .hasEntrySatisfying("b3", b3 -> assertThat(b3).endsWith("-0"));
  }

  private static boolean hasTraceParent(Propagation propagation) {
    return IntStream.range(0, propagation.size())
        .mapToObj(propagation::name)
        .anyMatch("traceparent"::equals);
  }

  private Map<String, String> headers(String propagators, boolean sampled) {
    OtelSettings settings =
        new OtelSettings(Map.of("otel.propagators", propagators), Map.of(), complaints);
    Propagation propagation = Propagation.of(settings);
    Observer observer = new Observer(Clock.SYSTEM, low -> sampled, List.of(), null);
    Observation call = observer.start(new CollectionRun(new Collector("prices"), "1"));
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < propagation.size(); i++) {
      headers.put(propagation.name(i), propagation.value(i, call));
    }
    assertThat(hasTraceParent(propagation))
        .isEqualTo(headers.containsValue(TraceIds.traceParent(call)));
    return headers;
  }
}
