package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import java.sql.Statement;

/** Counts SQL that is added to a batch, where the driver took it. */
final class AddBatchProbe extends Probe {

  private final Connections connections;

  AddBatchProbe(ProbeContext context) {
    this.connections = new Connections(context);
  }

  @Override
  public Object enter(Object self, Object sql, Object detail) {
    if (!(self instanceof Statement)) {
      return null;
    }
    StatementState state = connections.state((Statement) self);
    state.begin(sql instanceof String ? (String) sql : null);
    return state;
  }

  @Override
  public void exit(Object state, Object self, Object result, Throwable thrown) {
    if (state != null) {
      ((StatementState) state).endSql(thrown);
    }
  }
}
