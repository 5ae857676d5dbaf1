package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;

/**
 * Tells where the values of a statement are looked at; see {@link SetParameterAdvice}. A driver may
 * set values before its statement is ready, so nothing is asked of a statement that is not known.
 */
final class ParameterProbe extends Probe {

  private final WeakStates states;

  ParameterProbe(ProbeContext context) {
    this.states = context.states();
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    Object state = states.get(self);
    return state instanceof StatementState ? state : null;
  }
}
