package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.observation.CollectionRun;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** The runs of one collector, for whichever symbols. Thread-safe; takes no lock. */
public final class CollectorRuns {

  /** In intervals: what is later than that is told to whoever looks. */
  static final int LATE_AFTER = 2;

  private final AtomicReference<RunHistory> last = new AtomicReference<>(RunHistory.EMPTY);
  private final LongAdder all = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /** Null where nobody says how often it is to run. */
  private volatile DueRuns due;

  private volatile LastRun lastRun;

  /** Null where there was none since the agent started. */
  public LastRun lastRun() {
    return lastRun;
  }

  /** Since the agent started. */
  public long count() {
    return all.sum();
  }

  /** Those of them that failed. */
  public long failures() {
    return failed.sum();
  }

  /** From one run to the next, as configured or learned; 0 where that is not known. */
  public long everyNanos() {
    DueRuns told = due;
    if (told != null) {
      return told.everyNanos();
    }
    Expectation learned = Expectation.ofRegular(last.get());
    return learned == null ? 0 : learned.everyNanos();
  }

  /** Whether a run, and the one after it, should have ended by now; false where none is known. */
  public boolean isLate(long nowNanos) {
    DueRuns told = due;
    RunHistory known = last.get();
    if (known.size() == 0) {
      return told != null && nowNanos - told.sinceNanos() > LATE_AFTER * told.everyNanos();
    }
    long every = everyNanos();
    return every > 0 && nowNanos - known.endNanos(known.size() - 1) > LATE_AFTER * every;
  }

  void ran(CollectionRun run, long endNanos) {
    LastRun ended = new LastRun(run);
    lastRun = ended;
    all.increment();
    if (!ended.isSuccessful()) {
      failed.increment();
    }
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
