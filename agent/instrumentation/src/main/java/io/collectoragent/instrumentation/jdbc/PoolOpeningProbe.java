package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.observation.Observer;

/**
 * Sees a pool open a connection for itself, on whatever thread: nobody uses it yet, and what is
 * executed to try it is the pool's own.
 */
final class PoolOpeningProbe extends Probe {

  private final Observer observer;
  private final WeakStates states;
  private final Openings openings;

  PoolOpeningProbe(ProbeContext context, Openings openings) {
    this.observer = context.observer();
    this.states = context.states();
    this.openings = openings;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return openings.begin(observer, null);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token == null) {
      return;
    }
    Opening opening = (Opening) token;
    openings.end(observer, opening);
    if (opening.database == null) {
      return;
    }
    if (!opening.isOutermost()) {
      opening.outer.database = opening.database;
    }
    Object pool = states.get(self);
    if (pool instanceof HikariPoolFigures) {
      ((HikariPoolFigures) pool).leadsTo(opening.database.server());
    } else if (pool == null) {
      states.put(self, opening.database);
    }
  }
}
