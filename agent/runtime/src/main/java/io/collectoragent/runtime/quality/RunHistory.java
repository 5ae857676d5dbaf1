package io.collectoragent.runtime.quality;

import java.util.Arrays;

/** When the last runs ended and how much each stored, the oldest first. Immutable. */
final class RunHistory {

  static final RunHistory EMPTY = new RunHistory(new long[0], new long[0]);

  /** In place of the rows of a run that failed and stored nothing. */
  private static final long FAILED = -1;

  private static final int RUNS_AT_MOST = 32;

  private final long[] endNanos;
  private final long[] records;

  private RunHistory(long[] endNanos, long[] records) {
    this.endNanos = endNanos;
    this.records = records;
  }

  /** The same and a run that stored nothing because it failed. */
  RunHistory andFailed(long itsEndNanos) {
    return and(itsEndNanos, FAILED);
  }

  RunHistory and(long itsEndNanos, long itsRecords) {
    int from = Math.max(0, size() + 1 - RUNS_AT_MOST);
    int kept = size() - from;
    long[] ends = Arrays.copyOfRange(endNanos, from, from + kept + 1);
    long[] stored = Arrays.copyOfRange(records, from, from + kept + 1);
    ends[kept] = itsEndNanos;
    stored[kept] = itsRecords;
    return new RunHistory(ends, stored);
  }

  int size() {
    return endNanos.length;
  }

  long endNanos(int run) {
    return endNanos[run];
  }

  long records(int run) {
    return Math.max(0, records[run]);
  }

  /** The times between one end and the next, ascending. */
  long[] gaps() {
    long[] gaps = new long[Math.max(0, size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = endNanos[i + 1] - endNanos[i];
    }
    Arrays.sort(gaps);
    return gaps;
  }

  /** What the runs stored that went well, ascending. */
  long[] stored() {
    return Arrays.stream(records).filter(rows -> rows != FAILED).sorted().toArray();
  }
}
