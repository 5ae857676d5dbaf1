package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;

/** Forgets a batch together with its statement. */
final class ClearBatchProbe extends Probe {

  private final WeakStates states;

  ClearBatchProbe(ProbeContext context) {
    this.states = context.states();
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    Object state = states.get(self);
    if (state instanceof StatementState) {
      ((StatementState) state).clear();
    }
  }
}
