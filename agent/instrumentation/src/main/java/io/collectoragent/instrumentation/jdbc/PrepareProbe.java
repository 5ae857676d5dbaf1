package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.KnownDatabase;
import java.sql.Connection;

/**
 * Sees statements being made and remembers of each which database it is for, and its SQL.
 *
 * <p>A pool's connection asks the driver's for the statement while its own method runs; what the
 * inner one is known to lead to holds for the outer one, so a pool need not be asked.
 */
final class PrepareProbe extends Probe {

  private final WeakStates states;
  private final Connections connections;
  private final ThreadLocal<KnownDatabase[]> innermost =
      ThreadLocal.withInitial(() -> new KnownDatabase[1]);

  PrepareProbe(ProbeContext context) {
    this.states = context.states();
    this.connections = new Connections(context);
  }

  /** The SQL is the token: it is null for a plain statement. */
  @Override
  public Object enter(Object self, Object sql, Object detail) {
    innermost.get()[0] = null;
    return sql instanceof String ? sql : null;
  }

  @Override
  public void exit(Object sql, Object self, Object statement, Throwable thrown) {
    if (statement == null) {
      return;
    }
    KnownDatabase database = connections.known(self);
    if (database == null) {
      database = innermost.get()[0];
      if (database == null) {
        database = connections.ask((Connection) self);
      } else {
        connections.opened(self, database);
      }
    }
    innermost.get()[0] = database;
    states.put(statement, new StatementState(database, (String) sql));
  }
}
