package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.sql.Statement;

/**
 * Sees batches executed: one call each. JDBC empties a batch when it is executed, whether it worked
 * or not (opentelemetry-java-instrumentation#19622), so the state is cleared either way.
 */
final class ExecuteBatchProbe extends Probe {

  private final Observer observer;
  private final Connections connections;

  ExecuteBatchProbe(ProbeContext context) {
    this.observer = context.observer();
    this.connections = new Connections(context);
  }

  @Override
  public Object enter(Object self, Object argument, Object kept) {
    if (!(self instanceof Statement)) {
      return null;
    }
    StatementState state = connections.state((Statement) self, kept);
    int size = state.size();
    String sql = state.batchSql();
    state.clear();
    // A driver has nothing to send for an empty batch, and one inside another call is part of it.
    if (size == 0 || observer.isOpen(Group.JDBC)) {
      return null;
    }
    DbCall call = observer.start(new DbCall(state.database().query(sql), size));
    observer.enter(call);
    return call;
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token == null) {
      return;
    }
    DbCall call = (DbCall) token;
    observer.leave(call);
    call.rowsWritten(WrittenRows.ofBatch(call, result, thrown));
    call.fail(thrown);
    observer.stop(call);
  }
}
