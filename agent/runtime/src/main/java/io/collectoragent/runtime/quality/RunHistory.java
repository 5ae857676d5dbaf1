package io.collectoragent.runtime.quality;

import java.util.Arrays;

/** When the last runs ended and how much each stored, the oldest first. Immutable. */
final class RunHistory {

  static final RunHistory EMPTY = new RunHistory(new long[0], new long[0]);

  /** In place of the rows of a run that failed and stored nothing. */
  private static final long FAILED = -1;

  /** In place of the rows of a run that stored some and did not tell how many. */
  private static final long UNTOLD = -2;

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

  /** The same and a run that stored some rows of many that do not tell what they are of. */
  RunHistory andUntold(long itsEndNanos) {
    return and(itsEndNanos, UNTOLD);
  }

  /** Those of them that did not end before that. */
  RunHistory since(long nanos) {
    int from = 0;
    while (from < size() && endNanos[from] - nanos < 0) {
      from++;
    }
    return from == 0
        ? this
        : new RunHistory(
            Arrays.copyOfRange(endNanos, from, size()), Arrays.copyOfRange(records, from, size()));
  }

  /** Whether one more would take the place of the oldest. */
  boolean isFull() {
    return size() >= RUNS_AT_MOST;
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

  boolean hasRunSince(long nanos) {
    return size() > 0 && endNanos[size() - 1] - nanos >= 0;
  }

  long endNanos(int run) {
    return endNanos[run];
  }

  /** Rows of a run; what did not tell how many has as many as are wanted. */
  long records(int run, long wanted) {
    return records[run] == UNTOLD ? wanted : Math.max(0, Math.min(records[run], wanted));
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
    return Arrays.stream(records)
        .filter(rows -> rows != FAILED)
        .map(rows -> rows == UNTOLD ? 1 : rows)
        .sorted()
        .toArray();
  }
}
