package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.RowSymbols;
import io.collectoragent.runtime.rows.RowValues;
import io.collectoragent.runtime.sql.KnownSql;

/** A prepared statement: what is bound to it is told as the probes tell it. */
final class ScriptedStatement {

  private final KnownDatabase database;
  private final KnownSql known;
  private final RowSymbols symbols;
  private final RowValues values;
  private int entries;

  ScriptedStatement(KnownDatabase database, String sql) {
    this.database = database;
    this.known = database.sql(sql);
    this.symbols = RowSymbols.of(known.symbols());
    this.values = RowValues.of(known);
  }

  ScriptedStatement bind(Object... bound) {
    for (int i = 0; i < bound.length; i++) {
      String symbol = symbols == null ? null : symbols.set(i + 1, bound[i]);
      if (values != null) {
        values.set(i + 1, bound[i], symbol);
      }
    }
    return this;
  }

  ScriptedStatement addBatch() {
    if (symbols != null) {
      symbols.beginEntry();
      symbols.endEntry();
    }
    if (values != null) {
      values.beginEntry();
      values.endEntry();
    }
    entries++;
    return this;
  }

  /** Null where none is known. */
  String[] symbols() {
    return symbols == null ? null : symbols.current();
  }

  DbCall call() {
    return RuledDbCall.of(database.queryOf(known), 0, values == null ? null : values.current());
  }

  ScriptedBatch takeBatch() {
    DbCall call =
        RuledDbCall.of(
            database.queryOf(known), entries, values == null ? null : values.takeBatch());
    int taken = entries;
    entries = 0;
    return new ScriptedBatch(call, symbols == null ? null : symbols.takeBatch(), taken);
  }
}
