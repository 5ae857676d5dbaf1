package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import java.net.http.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives a request that is about to be sent the trace it belongs to. */
final class HeadersProbe extends Probe {

  private static final String TRACE_PARENT = "traceparent";

  private final Observer observer;
  private final boolean propagating;

  HeadersProbe(ProbeContext context) {
    this.observer = context.observer();
    this.propagating = context.propagating();
  }

  @Override
  public Object replace(Object self, Object value) {
    Observation current = observer.current();
    if (!propagating || !(current instanceof HttpCall) || !(value instanceof HttpHeaders)) {
      return value;
    }
    HttpHeaders headers = (HttpHeaders) value;
    if (headers.firstValue(TRACE_PARENT).isPresent()) {
      return value;
    }
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers.map());
    more.put(TRACE_PARENT, Collections.singletonList(TraceIds.traceParent(current)));
    return HttpHeaders.of(more, (name, text) -> true);
  }
}
