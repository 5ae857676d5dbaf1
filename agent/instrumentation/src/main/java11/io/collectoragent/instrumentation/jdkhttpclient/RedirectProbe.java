package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.HttpCall;

/** Sees a redirect being followed: the next request is part of the same call. */
final class RedirectProbe extends Probe {

  private final WeakStates states;

  RedirectProbe(ProbeContext context) {
    this.states = context.states();
  }

  @Override
  public Object enter(Object self, Object from, Object detail) {
    Object call = states.get(from);
    if (call instanceof HttpCall) {
      states.put(self, call);
    }
    return null;
  }
}
