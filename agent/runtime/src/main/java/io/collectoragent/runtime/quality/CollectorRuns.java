package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;
import java.util.concurrent.atomic.AtomicReference;

/** The runs of one collector, for whichever symbols. Thread-safe; takes no lock. */
final class CollectorRuns {

  private final AtomicReference<RunHistory> last = new AtomicReference<>(RunHistory.EMPTY);

  /** Null where nobody says how often it is to run. */
  private volatile DueRuns due;

  void ran(long endNanos) {
    last.updateAndGet(before -> before.and(endNanos, 0));
    DueRuns told = due;
    if (told != null) {
      told.ran(endNanos);
    }
  }

  boolean hasRunSince(long nanos) {
    return last.get().hasRunSince(nanos);
  }

  /** 0 to 1: runs against runs due, as configured or learned; NaN as long as that is not known. */
  double frequency(long nowNanos) {
    DueRuns told = due;
    if (told != null) {
      return told.share(nowNanos);
    }
    Expectation learned = Expectation.ofRegular(last.get());
    return learned == null ? Double.NaN : learned.frequency(nowNanos);
  }

  /**
   * What is said as before goes on.
   *
   * @param rule null where there is none
   */
  void expect(CollectorRule rule, long windowNanos, long nowNanos) {
    DueRuns before = due;
    if (rule == null || rule.everyNanos() == 0) {
      due = null;
    } else if (before == null || !before.isFor(rule.everyNanos(), windowNanos)) {
      due = new DueRuns(rule.everyNanos(), windowNanos, nowNanos);
    }
  }
}
