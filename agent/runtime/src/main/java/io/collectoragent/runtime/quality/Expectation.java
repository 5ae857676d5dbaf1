package io.collectoragent.runtime.quality;

/**
 * What is to be expected of a collector, learned from its last runs: the median of what those
 * stored that went well, and the median of the times between runs where these are regular.
 * Immutable.
 *
 * <p>Medians, because an outage or a back-fill among the runs shall not become what is expected.
 * Nothing is expected of one that usually stores nothing, as one that looks for news does.
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

  private Expectation(RunHistory runs, long records, long interval) {
    this.runs = runs;
    this.records = records;
    this.interval = interval;
  }

  /** Null as long as there is too little to learn from. */
  static Expectation of(RunHistory runs) {
    long[] stored = runs.stored();
    if (runs.size() < RUNS_AT_LEAST || stored.length < GOOD_AT_LEAST || median(stored) == 0) {
      return null;
    }
    return new Expectation(runs, median(stored), interval(runs.gaps()));
  }

  /** What was stored against what was to be, from the first known run to now; 0 to 1. */
  double completeness(long nowNanos) {
    long stored = 0;
    for (int run = 0; run < runs.size(); run++) {
      // A back-fill does not make up for the run before it: its rows are the same hours' again.
      stored += Math.min(runs.records(run), records);
    }
    return Math.min(1, stored / ((double) records * due(nowNanos)));
  }

  /** Runs that there were against those that were to be; 0 to 1. */
  double frequency(long nowNanos) {
    return Math.min(1, runs.size() / (double) due(nowNanos));
  }

  private long due(long nowNanos) {
    if (interval == 0) {
      return runs.size();
    }
    double intervals = (nowNanos - runs.endNanos(0)) / (double) interval;
    return Math.max(runs.size(), 1 + (long) Math.floor(intervals - TOLERANCE));
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
