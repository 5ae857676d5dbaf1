package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.connections.ConnectionHolder;

/** Sees Hikari pools go. */
final class HikariShutdownProbe extends Probe {

  private final WeakStates states;
  private final ConnectionFigures figures;

  HikariShutdownProbe(ProbeContext context) {
    this.states = context.states();
    this.figures = context.connections();
  }

  @Override
  public void exit(Object token, Object pool, Object result, Throwable thrown) {
    Object told = states.get(pool);
    if (told instanceof ConnectionHolder) {
      figures.remove((ConnectionHolder) told);
    }
  }
}
