package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.BatchSymbols;
import io.collectoragent.runtime.tables.StoredRows;
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
    // A driver has nothing to send for an empty batch, and one inside another call is part of it.
    boolean counts = size > 0 && !observer.isOpen(Group.JDBC);
    DbQuery query = counts ? state.batchQuery() : null;
    BatchSymbols symbols = state.takeBatchSymbols();
    StoredRows values = state.takeBatchValues();
    state.clear();
    if (!counts) {
      return null;
    }
    DbCall call = observer.start(RuledDbCall.of(query, size, values));
    observer.enter(call);
    return Execution.ofBatch(call, symbols);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token == null) {
      return;
    }
    DbCall call = Execution.call(token);
    observer.leave(call);
    BatchSymbols symbols = Execution.batch(token);
    call.rowsWritten(WrittenRows.ofBatch(call, symbols, result, thrown));
    if (symbols != null) {
      call.rowsBySymbol(symbols.rows());
    }
    call.fail(thrown);
    observer.stop(call);
  }
}
