package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.objectives.Availability;
import io.collectoragent.runtime.observation.Prepared;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What a collector gathered of one symbol so far. Thread-safe; takes no lock. */
public final class Gathered extends Prepared {

  private final String collector;
  private final String symbol;
  private final LongAdder records = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final AtomicReference<RunHistory> runs = new AtomicReference<>(RunHistory.EMPTY);
  private final LongAdder runCount = new LongAdder();
  private final DataAge age = new DataAge();
  private volatile String provider;
  private volatile Expected expected;
  private final PromisedFreshness promised = new PromisedFreshness();
  private final CollectorRuns ofCollector;

  /**
   * @param ofCollector the runs of its collector, for whichever symbol
   */
  Gathered(String collector, String symbol, CollectorRuns ofCollector) {
    this.collector = collector;
    this.symbol = symbol;
    this.ofCollector = ofCollector;
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
    return age.seconds(nowNanos);
  }

  DataAge age() {
    return age;
  }

  /** 0 to 1 by what is configured or the runs so far let expect; NaN where that is not known. */
  public double completeness(long nowNanos) {
    Expected told = expected;
    Expectation expectation = Expectation.of(runs.get(), told);
    if (expectation == null) {
      return Double.NaN;
    }
    double known = expectation.completeness(nowNanos);
    boolean missing = Double.isNaN(known) && told != null && told.isListed();
    return missing && ofCollector.hasRunSince(told.sinceNanos()) ? 0 : known;
  }

  /** Runs against runs due, 0 to 1; NaN where that cannot be told yet. */
  public double frequency(long nowNanos) {
    Expectation expectation = Expectation.of(runs.get(), expected);
    return expectation == null ? Double.NaN : expectation.frequency(nowNanos);
  }

  /**
   * Whether it should have been stored, and stored again, by now; false where it is not known how
   * often it is.
   */
  public boolean isOverdue(long nowNanos) {
    Expected told = expected;
    Expectation expectation = Expectation.of(runs.get(), told);
    long every = expectation == null ? 0 : expectation.everyNanos();
    if (every == 0) {
      return false;
    }
    boolean missing = told != null && told.isListed() && !age.hasStored();
    long since = missing ? told.sinceNanos() : age.storedNanos();
    return (missing || age.hasStored()) && nowNanos - since > CollectorRuns.LATE_AFTER * every;
  }

  /** Where what is expected of it comes from: {@code configured}, {@code learned}, or null. */
  public String expectedBy() {
    if (expected != null) {
      return "configured";
    }
    return Expectation.of(runs.get(), null) == null ? null : "learned";
  }

  /** Whether the user says that each run of its collector is to bring it. */
  public boolean isListed() {
    Expected told = expected;
    return told != null && told.isListed();
  }

  /** The user's rule on its collector; null where there is none. */
  void expect(CollectorRule rule, long nowNanos) {
    expected = Expected.of(expected, rule, symbol, nowNanos);
  }

  /** What is promised of it. */
  PromisedFreshness promised() {
    return promised;
  }

  /** The same, with what is known of it so far. */
  Availability began(Availability availability) {
    Expected told = expected;
    if (age.hasStored()) {
      availability.stored(age.storedNanos());
    } else if (told != null && told.isListed()) {
      availability.dueSince(told.sinceNanos());
    }
    return availability;
  }

  /** Whether it is known by nothing but its being expected, and is that no more. */
  boolean isGone() {
    return expected == null && !age.hasStored() && runs.get().size() == 0;
  }

  /** Whether it had a run since. */
  boolean hasRunSince(long nanos) {
    return runs.get().hasRunSince(nanos);
  }

  void counted(long rows) {
    records.add(rows);
  }

  void stored(long rows, long nanos) {
    counted(rows);
    isFresh(nanos);
  }

  void isFresh(long nanos) {
    age.stored(nanos);
    promised.stored(nanos);
  }

  void ran(long endNanos, long stored, boolean failed) {
    runCount.increment();
    if (failed) {
      errors.increment();
    }
    boolean inVain = failed && stored == 0;
    runs.updateAndGet(before -> inVain ? before.andFailed(endNanos) : before.and(endNanos, stored));
  }

  /** It was asked for, and rows came that do not tell what they are of. */
  void ranAmongOthers(long endNanos) {
    runCount.increment();
    isFresh(endNanos);
    runs.updateAndGet(before -> before.andUntold(endNanos));
  }

  void askedOf(String api) {
    provider = api;
  }
}
