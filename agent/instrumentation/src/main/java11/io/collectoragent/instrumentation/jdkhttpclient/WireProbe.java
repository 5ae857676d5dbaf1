package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;

/** Sees a request being sent in fact: what is cancelled before is no call. */
final class WireProbe extends Probe {

  private final WeakStates states;

  WireProbe(ProbeContext context) {
    this.states = context.states();
  }

  @Override
  public Object enter(Object self, Object request, Object detail) {
    Object call = states.get(request);
    if (call instanceof HttpCall) {
      ((HttpCall) call).sent();
    }
    return null;
  }
}
