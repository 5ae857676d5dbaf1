package io.collectoragent.runtime.recent;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers what failed last, calls and runs, and which calls were the slowest of the last ten
 * minutes. Thread-safe; takes no lock, and allocates for what it remembers alone.
 */
public final class RecentCalls implements ObservationHandler {

  static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final FailedCalls failed = new FailedCalls();
  private final SlowestCalls slowest = new SlowestCalls();
  private final Clock clock;

  /**
   * @param clock for who asks what is recent; calls bring their own time
   */
  public RecentCalls(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onStop(Observation observation) {
    boolean isRun = observation instanceof CollectionRun;
    if (isRun ? ((CollectionRun) observation).unsuccessful() : observation.failed()) {
      failed.add(observation);
    } else if (!isRun && !(observation instanceof DbConnect)) {
      slowest.offer(observation);
    }
  }

  /** What failed in the last ten minutes, of what failed alike the last, the last first. */
  public List<RecentCall> failed() {
    return failed.since(earliestEpochNanos());
  }

  /** Calls of the last ten minutes that went well and took long, the slowest first. */
  public List<RecentCall> slowest() {
    return slowest.since(earliestEpochNanos());
  }

  static List<RecentCall> since(
      long earliestEpochNanos,
      AtomicReferenceArray<RecentCall> places,
      Comparator<RecentCall> order) {
    List<RecentCall> recent = new ArrayList<>();
    for (int place = 0; place < places.length(); place++) {
      RecentCall call = places.get(place);
      if (call != null && call.endEpochNanos() >= earliestEpochNanos) {
        recent.add(call);
      }
    }
    recent.sort(order);
    return recent;
  }

  private long earliestEpochNanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.epochMillis()) - KEPT_NANOS;
  }
}
