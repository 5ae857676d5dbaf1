package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.sql.Statement;

/** Sees the executions of a statement, with SQL given now or when it was prepared. */
final class ExecuteProbe extends Probe {

  private final Observer observer;
  private final Connections connections;
  private final WrittenRows writtenRows;

  ExecuteProbe(ProbeContext context) {
    this.observer = context.observer();
    this.connections = new Connections(context);
    this.writtenRows = new WrittenRows(observer);
  }

  @Override
  public Object enter(Object self, Object sql, Object kept) {
    if (!(self instanceof Statement) || observer.isOpen(Group.JDBC)) {
      return null;
    }
    StatementState state = connections.state((Statement) self, kept);
    String text = sql instanceof String ? (String) sql : state.sql();
    DbCall call = observer.start(new DbCall(state.database().query(text), 0));
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
    if (thrown == null) {
      call.rowsWritten(writtenRows.of(call, (Statement) self, result));
    } else {
      call.fail(thrown);
    }
    observer.stop(call);
  }
}
