package io.collectoragent.runtime.observation;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * One execution of a collector. Its calls report to it, from any thread, so that it can tell in the
 * end whether it failed although nothing was thrown: legacy collectors swallow exceptions.
 */
public final class CollectionRun extends Observation {

  private static final int REMEMBERED_AT_MOST = 32;
  private static final int CAUSES_AT_MOST = 16;
  private static final int SYMBOLS_AT_MOST = 1000;

  private final Collector collector;
  private final String correlationId;
  private final LongAdder records = new LongAdder();
  private final AtomicInteger failedCalls = new AtomicInteger();
  private final Queue<Throwable> thrownByCalls = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<String, SymbolTally> symbols = new ConcurrentHashMap<>();

  public CollectionRun(Collector collector, String correlationId) {
    super(Group.RUN);
    this.collector = collector;
    this.correlationId = correlationId;
  }

  public Collector collector() {
    return collector;
  }

  /** One per run, for log lines. */
  public String correlationId() {
    return correlationId;
  }

  /** Rows that the run's statements reported written so far. */
  public long records() {
    return records.sum();
  }

  /** What was done for each symbol that its calls told of; those past a thousand are left out. */
  public Map<String, SymbolTally> symbols() {
    return Collections.unmodifiableMap(symbols);
  }

  /** It is there for that symbol, whatever its calls tell. */
  public void collects(String symbol) {
    SymbolTally tally = tally(symbol);
    if (tally != null) {
      tally.asked();
    }
  }

  /** What alone its calls were for so far; null where that is nothing or several. */
  public String onlySymbol() {
    Iterator<String> names = symbols.keySet().iterator();
    String first = names.hasNext() ? names.next() : null;
    return names.hasNext() ? null : first;
  }

  /** Whether it threw, or had calls that failed and stored nothing. */
  public boolean unsuccessful() {
    return failed() || (failedCalls.get() > 0 && records() == 0);
  }

  /**
   * Whether what the run threw is what one of its calls failed with: then that was counted already.
   */
  public boolean threwWhatACallDid() {
    Throwable cause = thrown();
    for (int depth = 0; cause != null && depth < CAUSES_AT_MOST; depth++) {
      for (Throwable ofCall : thrownByCalls) {
        if (ofCall == cause) {
          return true;
        }
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Nobody asks for the failures of its calls any more; threads that it made may outlive it. */
  @Override
  void settle() {
    thrownByCalls.clear();
  }

  void absorb(Observation call) {
    if (call.failed()) {
      boolean remembered = failedCalls.incrementAndGet() <= REMEMBERED_AT_MOST;
      if (remembered && call.thrown() != null) {
        thrownByCalls.add(call.thrown());
      }
    }
    if (call instanceof DbCall) {
      absorb((DbCall) call);
    } else if (call instanceof HttpCall) {
      absorb((HttpCall) call);
    }
  }

  private void absorb(DbCall call) {
    records.add(call.rowsWritten());
    if (call.rowsBySymbol() == RowsBySymbol.NONE) {
      call.rowsBySymbol(ofTheOnlyOneAskedFor(call.rowsWritten()));
    }
    absorb(call.rowsBySymbol());
  }

  /** Rows that do not tell their symbol are of the one that was asked for, as long as it is one. */
  private RowsBySymbol ofTheOnlyOneAskedFor(long rows) {
    if (rows > 0 && symbols.size() == 1) {
      Map.Entry<String, SymbolTally> only = symbols.entrySet().iterator().next();
      if (only.getValue().isAskedFor()) {
        return RowsBySymbol.of(only.getKey(), rows);
      }
    }
    return RowsBySymbol.NONE;
  }

  private void absorb(RowsBySymbol rows) {
    for (int i = 0; i < rows.size(); i++) {
      SymbolTally tally = tally(rows.symbol(i));
      if (tally != null) {
        tally.stored(rows.rows(i));
      }
    }
  }

  private void absorb(HttpCall call) {
    for (String symbol : call.symbols()) {
      SymbolTally tally = tally(symbol);
      if (tally != null) {
        tally.asked(call);
      }
    }
  }

  /** Null where there are too many. */
  private SymbolTally tally(String symbol) {
    SymbolTally known = symbols.get(symbol);
    return known != null || symbols.size() >= SYMBOLS_AT_MOST
        ? known
        : symbols.computeIfAbsent(symbol, one -> new SymbolTally());
  }
}
