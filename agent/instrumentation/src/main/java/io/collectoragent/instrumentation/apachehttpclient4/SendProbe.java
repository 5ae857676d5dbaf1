package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.TraceIds;
import org.apache.http.HttpRequest;

/** Gives a request that is about to be sent the trace it belongs to. */
public final class SendProbe extends Probe {

  private static final String TRACE_PARENT = "traceparent";

  private final Observer observer;
  private final boolean propagating;

  public SendProbe(ProbeContext context) {
    this.observer = context.observer();
    this.propagating = context.propagating();
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    Observation current = observer.current();
    if (propagating && current instanceof HttpCall && request instanceof HttpRequest) {
      HttpRequest sent = (HttpRequest) request;
      // A CONNECT is for the proxy, whom the trace is none of its business.
      boolean tunnelling = "CONNECT".equals(sent.getRequestLine().getMethod());
      if (!tunnelling && !sent.containsHeader(TRACE_PARENT)) {
        sent.setHeader(TRACE_PARENT, TraceIds.traceParent(current));
      }
    }
    return null;
  }
}
