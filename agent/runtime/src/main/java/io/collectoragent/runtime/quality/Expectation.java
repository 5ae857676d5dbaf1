package io.collectoragent.runtime.quality;

/**
 * What is to be expected of a collector, as the user says; what he leaves open is learned from its
 * last runs: the median of what those stored that went well, and the median of the times between
 * runs where these are regular. Immutable.
 *
 * <p>Medians, because an outage or a back-fill among the runs shall not become what is expected.
 * Where nobody said, nothing is expected of one that usually stores nothing, as one that looks for
 * news does.
 */
final class Expectation {

  private static final int RUNS_AT_LEAST = 4;
  private static final int GOOD_AT_LEAST = 3;

  /** A run that is late by up to half an interval is late and not missing. */
  private static final double TOLERANCE = 0.5;

  private static final double REGULAR_AT_LEAST = 0.75;

  private final RunHistory runs;
  private final long records;

  /** Nanoseconds from one run to the next; 0 where that differs from run to run. */
  private final long interval;

  /** From when on runs were due, or what is no time where they are from the first one on. */
  private final long since;

  private final boolean hasSince;

  private Expectation(RunHistory runs, long records, long interval, long since, boolean hasSince) {
    this.runs = runs;
    this.records = records;
    this.interval = interval;
    this.since = since;
    this.hasSince = hasSince;
  }

  /**
   * Null as long as there is too little to learn from.
   *
   * @param told what the user expects; null for nothing
   */
  static Expectation of(RunHistory runs, Expected told) {
    long learned = usual(runs);
    if (told == null) {
      return learned == 0 ? null : new Expectation(runs, learned, intervalOf(runs), 0, false);
    }
    long every = told.everyNanos();
    long records = told.records() > 0 ? told.records() : Math.max(1, learned);
    return new Expectation(
        runs.since(told.sinceNanos()),
        records,
        every > 0 ? every : intervalOf(runs),
        told.sinceNanos(),
        every > 0 && !runs.isFull());
  }

  /** Of how often there are runs, whatever they bring; null where that differs or is not known. */
  static Expectation ofRegular(RunHistory runs) {
    long interval = intervalOf(runs);
    return interval == 0 ? null : new Expectation(runs, 1, interval, 0, false);
  }

  /** From one run to the next; 0 where that differs from run to run. */
  long everyNanos() {
    return interval;
  }

  /** Nanoseconds from one run to the next; 0 where they are irregular or too few. */
  private static long intervalOf(RunHistory runs) {
    return runs.size() < RUNS_AT_LEAST ? 0 : interval(runs.gaps());
  }

  /** What was stored against what was to be, up to now; 0 to 1, NaN where nothing was to be. */
  double completeness(long nowNanos) {
    long stored = 0;
    for (int run = 0; run < runs.size(); run++) {
      // A back-fill does not make up for the run before it: its rows are the same hours' again.
      stored += runs.records(run, records);
    }
    return share(stored, (double) records * due(nowNanos));
  }

  /** Runs that there were against those that were to be; 0 to 1, NaN where none was to be. */
  double frequency(long nowNanos) {
    return share(runs.size(), due(nowNanos));
  }

  private long due(long nowNanos) {
    if (interval == 0) {
      return runs.size();
    }
    long due = runs.size();
    long until = nowNanos;
    if (runs.size() > 0) {
      // Of one that is there nobody need wait whether it is late: what it is the run of was due.
      until = Math.max(nowNanos, runs.endNanos(runs.size() - 1) + interval);
      due = Math.max(due, 1 + intervals(until - runs.endNanos(0)));
    }
    return hasSince ? Math.max(due, intervals(until - since)) : due;
  }

  private long intervals(long nanos) {
    return (long) Math.floor(nanos / (double) interval - TOLERANCE);
  }

  private static double share(long there, double due) {
    return due <= 0 ? Double.NaN : Math.min(1, there / due);
  }

  /** What runs usually store; 0 where that is nothing, or not known. */
  private static long usual(RunHistory runs) {
    long[] stored = runs.stored();
    return runs.size() < RUNS_AT_LEAST || stored.length < GOOD_AT_LEAST ? 0 : median(stored);
  }

  private static long interval(long[] gaps) {
    long median = median(gaps);
    int regular = 0;
    for (long gap : gaps) {
      if (Math.abs(gap - median) <= median * TOLERANCE) {
        regular++;
      }
    }
    return regular >= gaps.length * REGULAR_AT_LEAST ? median : 0;
  }

  private static long median(long[] ascending) {
    return ascending[ascending.length / 2];
  }
}
