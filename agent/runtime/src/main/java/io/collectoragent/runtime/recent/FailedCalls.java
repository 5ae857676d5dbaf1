package io.collectoragent.runtime.recent;

import io.collectoragent.runtime.observation.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A few places, each for what failed alike: the last call of it, and how many there were. So a call
 * that fails ten times a second does not push out one that failed once. Thread-safe; takes no lock:
 * who loses a race for a free place tries another, a few times.
 */
final class FailedCalls {

  static final int AT_MOST = 64;

  private static final int ATTEMPTS = 4;

  private final AtomicReferenceArray<RecentCall> places = new AtomicReferenceArray<>(AT_MOST);

  void add(Observation observation) {
    RecentCall call = RecentCall.of(observation);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int place = placeFor(call);
      RecentCall before = places.get(place);
      if (before != null && isRecent(before, call) && before.isAlike(call)) {
        // Who is overtaken here has counted, and another call of its kind is shown.
        places.compareAndSet(place, before, call.afterOthers(before));
        return;
      }
      if (places.compareAndSet(place, before, call)) {
        return;
      }
    }
  }

  /** One of each kind that failed since, the last first. */
  List<RecentCall> since(long earliestEpochNanos) {
    return RecentCalls.since(
        earliestEpochNanos, places, Comparator.comparingLong(RecentCall::endEpochNanos).reversed());
  }

  /** That of its kind, else a free one, else that of what has not failed for longest. */
  private int placeFor(RecentCall call) {
    int oldest = 0;
    long oldestEnd = Long.MAX_VALUE;
    for (int place = 0; place < AT_MOST; place++) {
      RecentCall known = places.get(place);
      if (known != null && known.isAlike(call)) {
        return place;
      }
      long end = known == null ? Long.MIN_VALUE : known.endEpochNanos();
      if (end < oldestEnd) {
        oldest = place;
        oldestEnd = end;
      }
    }
    return oldest;
  }

  private static boolean isRecent(RecentCall before, RecentCall call) {
    return before.endEpochNanos() >= call.endEpochNanos() - RecentCalls.KEPT_NANOS;
  }
}
