package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.BatchSymbols;
import io.collectoragent.runtime.rows.RowSymbols;

/** A call together with the symbols of its rows, where these are known. Confined to its thread. */
final class Execution {

  private final DbCall call;
  private final String[] symbols;
  private final BatchSymbols batch;

  private Execution(DbCall call, String[] symbols, BatchSymbols batch) {
    this.call = call;
    this.symbols = symbols;
    this.batch = batch;
  }

  /**
   * @param symbols of its rows; null where none is known
   * @return the call itself where there is nothing else to remember
   */
  static Object of(DbCall call, String[] symbols) {
    return symbols == null ? call : new Execution(call, symbols, null);
  }

  /**
   * @param symbols of its entries; null where none is known
   * @return the call itself where there is nothing else to remember
   */
  static Object ofBatch(DbCall call, BatchSymbols symbols) {
    return symbols == null ? call : new Execution(call, null, symbols);
  }

  static DbCall call(Object token) {
    return token instanceof Execution ? ((Execution) token).call : (DbCall) token;
  }

  /** Null where none is known. */
  static BatchSymbols batch(Object token) {
    return token instanceof Execution ? ((Execution) token).batch : null;
  }

  /** An execution that is no batch wrote so many rows. */
  static void written(Object token, long rows) {
    DbCall call = call(token);
    call.rowsWritten(rows);
    if (call instanceof RuledDbCall) {
      ((RuledDbCall) call).rows().written(0, rows);
    }
    if (token != call) {
      call.rowsBySymbol(RowSymbols.rows(((Execution) token).symbols, rows));
    }
  }
}
