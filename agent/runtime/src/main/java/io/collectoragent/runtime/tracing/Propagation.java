package io.collectoragent.runtime.tracing;

import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.TraceIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The headers by which outbound requests carry the trace, as {@code OTEL_PROPAGATORS} names them.
 * Immutable. Asked by number, so that a call that needs one header makes no map for it.
 *
 * @see <a href="https://github.com/openzipkin/b3-propagation">B3 propagation</a>
 */
public final class Propagation {

  private static final String KEY = "otel.propagators";

  private static final Header TRACE_PARENT = new Header("traceparent", TraceIds::traceParent);
  private static final Header B3 = new Header("b3", Propagation::b3);
  private static final List<Header> B3_MULTI =
      Arrays.asList(
          new Header("X-B3-TraceId", TraceIds::traceId),
          new Header("X-B3-SpanId", TraceIds::spanId),
          new Header("X-B3-Sampled", Propagation::sampled));

  private final List<Header> headers;

  private Propagation(Set<Header> headers) {
    this.headers = new ArrayList<>(headers);
  }

  public static Propagation of(OtelSettings settings) {
    Set<Header> headers = new LinkedHashSet<>();
    if (settings.propagatesTraceContext()) {
      headers.add(TRACE_PARENT);
    }
    boolean unknown = false;
    String named = settings.text(KEY, "");
    for (String name : named.split(",")) {
      switch (name.trim().toLowerCase(Locale.ROOT)) {
        case "b3":
          headers.add(B3);
          break;
        case "b3multi":
          headers.addAll(B3_MULTI);
          break;
        case "none":
        case "tracecontext":
        case "baggage":
        case "":
          // The agent has no baggage of its own, and the application's is not touched.
          break;
        default:
          unknown = true;
      }
    }
    if (unknown) {
      settings.complain(KEY, named, "tracecontext, baggage, b3, b3multi and none", "what it knows");
    }
    return new Propagation(settings.isTrue("otel.sdk.disabled") ? new LinkedHashSet<>() : headers);
  }

  /** How many headers there are; 0 where nothing is to be propagated. */
  public int size() {
    return headers.size();
  }

  /** The name of a header, as it is usually written. */
  public String name(int header) {
    return headers.get(header).name;
  }

  /** Its value for a request that is made as this observation. */
  public String value(int header, Observation observation) {
    return headers.get(header).value.apply(observation);
  }

  private static String b3(Observation observation) {
    return TraceIds.traceId(observation)
        + '-'
        + TraceIds.spanId(observation)
        + '-'
        + sampled(observation);
  }

  private static String sampled(Observation observation) {
    return observation.sampled() ? "1" : "0";
  }

  private static final class Header {
    private final String name;
    private final Function<Observation, String> value;

    Header(String name, Function<Observation, String> value) {
      this.name = name;
      this.value = value;
    }
  }
}
