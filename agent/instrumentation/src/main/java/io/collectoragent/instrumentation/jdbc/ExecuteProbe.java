package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.RowSymbols;
import io.collectoragent.runtime.rows.RowValues;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.tables.StoredRows;
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
    return sql instanceof String
        ? begin(state.database(), state.database().sql((String) sql))
        : begin(state.query(), state.symbols(), state.values());
  }

  /** With SQL that is given now, only what stands in it can be known. */
  private Object begin(KnownDatabase database, KnownSql sql) {
    boolean symbols = sql.symbols().rows() > 0;
    return begin(
        database.queryOf(sql),
        symbols ? RowSymbols.literals(sql.symbols()) : null,
        RowValues.ofLiterals(sql.columns()));
  }

  private Object begin(DbQuery query, String[] symbols, StoredRows values) {
    DbCall call = observer.start(RuledDbCall.of(query, 0, values));
    observer.enter(call);
    return Execution.of(call, symbols);
  }

  @Override
  public void exit(Object token, Object self, Object result, Throwable thrown) {
    if (token == null) {
      return;
    }
    DbCall call = Execution.call(token);
    observer.leave(call);
    if (thrown == null) {
      Execution.written(token, writtenRows.of(call, (Statement) self, result));
    } else {
      call.fail(thrown);
    }
    observer.stop(call);
  }
}
