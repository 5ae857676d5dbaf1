package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.BatchSymbols;

/** A batch on its way to the database. */
final class ScriptedBatch {

  private final DbCall call;
  private final BatchSymbols symbols;
  private final int size;

  /**
   * @param symbols null where none is known
   */
  ScriptedBatch(DbCall call, BatchSymbols symbols, int size) {
    this.call = call;
    this.symbols = symbols;
    this.size = size;
  }

  DbCall call() {
    return call;
  }

  /** The driver reports one row of each entry. */
  void written() {
    for (int i = 0; i < size; i++) {
      if (symbols != null) {
        symbols.written(i, 1);
      }
      if (call instanceof RuledDbCall) {
        ((RuledDbCall) call).rows().written(i, 1);
      }
    }
    call.rowsWritten(size);
    if (symbols != null) {
      call.rowsBySymbol(symbols.rows());
    }
  }
}
