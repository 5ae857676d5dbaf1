package io.collectoragent.runtime.objectives;

import java.util.Arrays;

/**
 * When data was too old, in the order of time. Of more than a number of times neighbours are taken
 * together, with how much of it was stale: exact but where the edge of a window goes through such a
 * pair. Immutable.
 */
final class StaleTimes {

  static final StaleTimes NONE = new StaleTimes(new long[0], new long[0], new long[0]);

  private static final int AT_MOST = 128;

  private final long[] starts;
  private final long[] ends;
  private final long[] amounts;

  private StaleTimes(long[] starts, long[] ends, long[] amounts) {
    this.starts = starts;
    this.ends = ends;
    this.amounts = amounts;
  }

  /** These and one that ended just now; those that ended before {@code oldest} are forgotten. */
  StaleTimes and(long start, long end, long oldest) {
    int from = 0;
    while (from < ends.length && ends[from] <= oldest) {
      from++;
    }
    StaleTimes kept = ends.length - from < AT_MOST ? this : inPairs();
    from = kept == this ? from : 0;
    int size = kept.starts.length - from;
    long[] itsStarts = Arrays.copyOfRange(kept.starts, from, from + size + 1);
    long[] itsEnds = Arrays.copyOfRange(kept.ends, from, from + size + 1);
    long[] itsAmounts = Arrays.copyOfRange(kept.amounts, from, from + size + 1);
    itsStarts[size] = start;
    itsEnds[size] = end;
    itsAmounts[size] = end - start;
    return new StaleTimes(itsStarts, itsEnds, itsAmounts);
  }

  /** How much of the time from one moment to the other. */
  double within(long from, long to) {
    double sum = 0;
    for (int i = 0; i < starts.length; i++) {
      long shared = Math.min(ends[i], to) - Math.max(starts[i], from);
      if (shared > 0) {
        sum += (double) amounts[i] * shared / (ends[i] - starts[i]);
      }
    }
    return sum;
  }

  private StaleTimes inPairs() {
    int pairs = starts.length / 2;
    long[] itsStarts = new long[pairs];
    long[] itsEnds = new long[pairs];
    long[] itsAmounts = new long[pairs];
    for (int i = 0; i < pairs; i++) {
      itsStarts[i] = starts[2 * i];
      itsEnds[i] = ends[2 * i + 1];
      itsAmounts[i] = amounts[2 * i] + amounts[2 * i + 1];
    }
    return new StaleTimes(itsStarts, itsEnds, itsAmounts);
  }
}
