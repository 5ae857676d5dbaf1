package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.connections.ConnectionFigures;

/** Sees Hikari pools come up, so that they can be asked how many connections they lent. */
final class HikariPoolProbe extends Probe {

  private final WeakStates states;
  private final Databases databases;
  private final ConnectionFigures figures;

  HikariPoolProbe(ProbeContext context) {
    this.states = context.states();
    this.databases = context.databases();
    this.figures = context.connections();
  }

  @Override
  public Object enter(Object pool, Object config, Object detail) {
    // Where it has opened a connection already, that told where it leads to.
    Object known = states.get(pool);
    KnownDatabase database =
        known instanceof KnownDatabase ? (KnownDatabase) known : databases.of(SourceUrl.of(config));
    HikariPoolFigures told = new HikariPoolFigures(pool, config, database.server());
    states.put(pool, told);
    figures.add(told);
    return null;
  }
}
