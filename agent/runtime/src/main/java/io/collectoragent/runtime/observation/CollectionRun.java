package io.collectoragent.runtime.observation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * One execution of a collector. Its calls report to it, from any thread, so that it can tell in the
 * end whether it failed although nothing was thrown: legacy collectors swallow exceptions.
 */
public final class CollectionRun extends Observation {

  private final Collector collector;
  private final String correlationId;
  private final LongAdder records = new LongAdder();
  private final AtomicInteger failedCalls = new AtomicInteger();
  private volatile Observation lastFailed;

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

  /** Whether it threw, or had calls that failed and stored nothing. */
  public boolean unsuccessful() {
    return failed() || (failedCalls.get() > 0 && records() == 0);
  }

  /**
   * Whether what the run threw is what one of its calls failed with: then that was counted already.
   */
  public boolean threwWhatACallDid() {
    Observation call = lastFailed;
    if (call == null || call.thrown() == null) {
      return false;
    }
    Throwable cause = thrown();
    for (int depth = 0; cause != null && depth < 16; depth++, cause = cause.getCause()) {
      if (cause == call.thrown()) {
        return true;
      }
    }
    return false;
  }

  void absorb(Observation call) {
    if (call.failed()) {
      failedCalls.incrementAndGet();
      lastFailed = call;
    }
    if (call instanceof DbCall) {
      records.add(((DbCall) call).rowsWritten());
    }
  }
}
