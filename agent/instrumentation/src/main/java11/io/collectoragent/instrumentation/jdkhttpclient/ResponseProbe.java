package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observer;

/**
 * Sees a response being there. A future tells its dependents in the reverse order in which they
 * came, so the agent would hear of it only after all that the application does with it; the last
 * response of a call, be it of a redirect, is when it took as long as it took.
 */
final class ResponseProbe extends Probe {

  private final Observer observer;
  private final WeakStates states;

  ResponseProbe(ProbeContext context) {
    this.observer = context.observer();
    this.states = context.states();
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    Object call = states.get(request);
    if (call instanceof HttpCall) {
      observer.endsNow((HttpCall) call);
    }
    return null;
  }
}
