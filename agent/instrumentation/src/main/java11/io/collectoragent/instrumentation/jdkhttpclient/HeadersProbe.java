package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import java.net.http.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives a request that is about to be sent the trace it belongs to, and remembers its call. */
final class HeadersProbe extends Probe {

  private static final String TRACE_PARENT = "traceparent";

  private final Observer observer;
  private final WeakStates states;
  private final boolean propagating;

  HeadersProbe(ProbeContext context) {
    this.observer = context.observer();
    this.states = context.states();
    this.propagating = context.propagating();
  }

  @Override
  public Object replace(Object self, Object value) {
    Observation current = observer.current();
    if (!(current instanceof HttpCall)) {
      return value;
    }
    states.put(self, current);
    return propagating && value instanceof HttpHeaders
        ? withTrace((HttpHeaders) value, current)
        : value;
  }

  private static HttpHeaders withTrace(HttpHeaders headers, Observation current) {
    if (headers.firstValue(TRACE_PARENT).isPresent()) {
      return headers;
    }
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers.map());
    more.put(TRACE_PARENT, Collections.singletonList(TraceIds.traceParent(current)));
    return HttpHeaders.of(more, (name, text) -> true);
  }
}
