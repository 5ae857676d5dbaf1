package io.collectoragent.runtime.recent;

import io.collectoragent.runtime.observation.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A few places, each for a call that took longer than those that have none. Most calls are turned
 * away by one look at a field. Thread-safe; takes no lock: who loses a race for a place tries
 * another, a few times.
 */
final class SlowestCalls {

  static final int AT_MOST = 32;

  /** What takes less is slow for nobody, however little else there is. */
  static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final int ATTEMPTS = 4;

  private final AtomicReferenceArray<RecentCall> places = new AtomicReferenceArray<>(AT_MOST);
  private volatile Threshold threshold = Threshold.LOWEST;

  void offer(Observation observation) {
    long duration = observation.durationNanos();
    if (duration < LEAST_NANOS || threshold.isAbove(duration, observation.endEpochNanos())) {
      return;
    }
    RecentCall call = RecentCall.of(observation);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int place = weakest(call.endEpochNanos());
      RecentCall before = places.get(place);
      if (!isFree(before, call.endEpochNanos()) && before.durationNanos() >= duration) {
        return;
      }
      if (places.compareAndSet(place, before, call)) {
        raise(call.endEpochNanos());
        return;
      }
    }
  }

  /** The slowest first. */
  List<RecentCall> since(long earliestEpochNanos) {
    return RecentCalls.since(
        earliestEpochNanos, places, Comparator.comparingLong(RecentCall::durationNanos).reversed());
  }

  /** One that is free or, where none is, that of the fastest call. */
  private int weakest(long now) {
    int weakest = 0;
    for (int place = 0; place < AT_MOST; place++) {
      RecentCall call = places.get(place);
      if (isFree(call, now)) {
        return place;
      }
      RecentCall fastest = places.get(weakest);
      if (fastest != null && call.durationNanos() < fastest.durationNanos()) {
        weakest = place;
      }
    }
    return weakest;
  }

  private void raise(long now) {
    long fastest = Long.MAX_VALUE;
    long oldest = Long.MAX_VALUE;
    for (int place = 0; place < AT_MOST; place++) {
      RecentCall call = places.get(place);
      if (isFree(call, now)) {
        threshold = Threshold.LOWEST;
        return;
      }
      fastest = Math.min(fastest, call.durationNanos());
      oldest = Math.min(oldest, call.endEpochNanos());
    }
    threshold = new Threshold(fastest, oldest + RecentCalls.KEPT_NANOS);
  }

  private static boolean isFree(RecentCall call, long now) {
    return call == null || call.endEpochNanos() < now - RecentCalls.KEPT_NANOS;
  }

  /** What a call has to take at least, until the oldest that is there has had its time. */
  private static final class Threshold {
    private static final Threshold LOWEST = new Threshold(LEAST_NANOS, Long.MAX_VALUE);

    private final long nanos;
    private final long untilEpochNanos;

    Threshold(long nanos, long untilEpochNanos) {
      this.nanos = nanos;
      this.untilEpochNanos = untilEpochNanos;
    }

    boolean isAbove(long duration, long endEpochNanos) {
      return duration < nanos && endEpochNanos <= untilEpochNanos;
    }
  }
}
