package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import java.sql.Statement;

/** Counts what is added to a batch, where the driver took it. */
final class AddBatchProbe extends Probe {

  private final Connections connections;

  AddBatchProbe(ProbeContext context) {
    this.connections = new Connections(context);
  }

  /** The SQL is the token, a prepared statement's being told by the statement itself. */
  @Override
  public Object enter(Object self, Object sql, Object detail) {
    connections.state((Statement) self).beginAdding();
    return sql;
  }

  @Override
  public void exit(Object sql, Object self, Object result, Throwable thrown) {
    String added = sql instanceof String ? (String) sql : null;
    connections.state((Statement) self).endAdding(added, thrown == null);
  }
}
