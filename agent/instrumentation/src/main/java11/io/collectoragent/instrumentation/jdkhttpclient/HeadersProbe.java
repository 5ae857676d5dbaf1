package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.tracing.Propagation;
import java.net.http.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives a request that is about to be sent the trace it belongs to, and remembers its call. */
final class HeadersProbe extends Probe {

  private final Observer observer;
  private final WeakStates states;
  private final Propagation propagation;

  HeadersProbe(ProbeContext context) {
    this.observer = context.observer();
    this.states = context.states();
    this.propagation = context.propagation();
  }

  @Override
  public Object replace(Object self, Object value) {
    Observation current = observer.current();
    if (!(current instanceof HttpCall)) {
      return value;
    }
    states.put(self, current);
    return propagation.size() > 0 && value instanceof HttpHeaders
        ? withTrace((HttpHeaders) value, current)
        : value;
  }

  private HttpHeaders withTrace(HttpHeaders headers, Observation current) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers.map());
    boolean added = false;
    for (int i = 0; i < propagation.size(); i++) {
      if (!more.containsKey(propagation.name(i))) {
        more.put(
            propagation.name(i), Collections.singletonList(propagation.value(i, current)));
        added = true;
      }
    }
    return added ? HttpHeaders.of(more, (name, text) -> true) : headers;
  }
}
