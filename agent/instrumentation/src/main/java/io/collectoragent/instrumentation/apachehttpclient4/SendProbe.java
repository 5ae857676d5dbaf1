package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.tracing.Propagation;
import org.apache.http.HttpRequest;

/** Gives a request that is about to be sent the trace it belongs to. */
public final class SendProbe extends Probe {

  private final Observer observer;
  private final Propagation propagation;

  public SendProbe(ProbeContext context) {
    this.observer = context.observer();
    this.propagation = context.propagation();
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    Observation current = observer.current();
    if (current instanceof HttpCall && request instanceof HttpRequest) {
      HttpRequest sent = (HttpRequest) request;
      // A CONNECT is for the proxy, whom the trace is none of its business.
      if (!"CONNECT".equals(sent.getRequestLine().getMethod())) {
        ((HttpCall) current).sent();
        inject(sent, current);
      }
    }
    return null;
  }

  private void inject(HttpRequest sent, Observation current) {
    for (int i = 0; i < propagation.size(); i++) {
      if (!sent.containsHeader(propagation.name(i))) {
        sent.setHeader(propagation.name(i), propagation.value(i, current));
      }
    }
  }
}
