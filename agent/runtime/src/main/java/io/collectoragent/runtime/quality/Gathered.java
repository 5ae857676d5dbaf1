package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.observation.Prepared;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What a collector gathered of one symbol so far. Thread-safe; takes no lock. */
public final class Gathered extends Prepared {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NEVER = Long.MIN_VALUE;

  private final String collector;
  private final String symbol;
  private final LongAdder records = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final AtomicReference<RunHistory> runs = new AtomicReference<>(RunHistory.EMPTY);
  private final LongAdder runCount = new LongAdder();

  /** Meaningless before something was stored. */
  private volatile long storedNanos;

  private volatile boolean hasStored;

  /** When the newest data was true, by its own word. */
  private final AtomicLong dataNanos = new AtomicLong(NEVER);

  private volatile String provider;

  Gathered(String collector, String symbol) {
    this.collector = collector;
    this.symbol = symbol;
  }

  public String collector() {
    return collector;
  }

  /** {@code all} where its calls do not tell. */
  public String symbol() {
    return symbol;
  }

  /** Rows since the agent started. */
  public long records() {
    return records.sum();
  }

  /** Runs since the agent started. */
  public long runs() {
    return runCount.sum();
  }

  /** Runs that failed for it, since the agent started. */
  public long errors() {
    return errors.sum();
  }

  /** The API it was asked of last; null where none was. */
  public String provider() {
    return provider;
  }

  /**
   * Since the time that the newest data has by its own word, where a rule says which that is, else
   * since it was stored last; NaN where neither is known, which is not zero.
   */
  public double freshnessSeconds(long nowNanos) {
    long data = dataNanos.get();
    return data == NEVER
        ? storedSecondsAgo(nowNanos)
        : Math.max(0, nowNanos - data) / NANOS_PER_SECOND;
  }

  /** Since it was stored last; NaN where it has not been. */
  double storedSecondsAgo(long nowNanos) {
    return hasStored ? Math.max(0, nowNanos - storedNanos) / NANOS_PER_SECOND : Double.NaN;
  }

  /** 0 to 1 by what the runs so far let expect; NaN where these are too few. */
  public double completeness(long nowNanos) {
    Expectation expected = Expectation.of(runs.get());
    return expected == null ? Double.NaN : expected.completeness(nowNanos);
  }

  /** Runs against runs due, 0 to 1; NaN where that cannot be told yet. */
  public double frequency(long nowNanos) {
    Expectation expected = Expectation.of(runs.get());
    return expected == null ? Double.NaN : expected.frequency(nowNanos);
  }

  /** Whether it had a run since. */
  boolean hasRunSince(long nanos) {
    RunHistory known = runs.get();
    return known.size() > 0 && known.endNanos(known.size() - 1) - nanos >= 0;
  }

  void counted(long rows) {
    records.add(rows);
  }

  void stored(long rows, long nanos) {
    counted(rows);
    isFresh(nanos);
  }

  /** Data of that time was stored; what is older than what is known changes nothing. */
  void hasDataOf(long nanos) {
    if (nanos > dataNanos.get()) {
      dataNanos.accumulateAndGet(nanos, Math::max);
    }
  }

  void isFresh(long nanos) {
    storedNanos = nanos;
    hasStored = true;
  }

  void ran(long endNanos, long stored, boolean failed) {
    runCount.increment();
    if (failed) {
      errors.increment();
    }
    boolean inVain = failed && stored == 0;
    runs.updateAndGet(before -> inVain ? before.andFailed(endNanos) : before.and(endNanos, stored));
  }

  void askedOf(String api) {
    provider = api;
  }
}
