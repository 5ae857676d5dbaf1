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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers what failed last, calls and runs, and which calls were the slowest of the last ten
 * minutes. Thread-safe; takes no lock, and allocates for what it remembers alone.
 */
public final class RecentCalls implements ObservationHandler {

  static final int FAILED_AT_MOST = 64;
  static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final AtomicReferenceArray<RecentCall> failed =
      new AtomicReferenceArray<>(FAILED_AT_MOST);
  private final AtomicInteger failures = new AtomicInteger();
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
      int slot = Math.floorMod(failures.getAndIncrement(), FAILED_AT_MOST);
      failed.set(slot, RecentCall.of(observation));
    } else if (!isRun && !(observation instanceof DbConnect)) {
      slowest.offer(observation);
    }
  }

  /** What failed in the last ten minutes, the last first. */
  public List<RecentCall> failed() {
    List<RecentCall> recent = new ArrayList<>();
    long earliest = earliestEpochNanos();
    for (int slot = 0; slot < FAILED_AT_MOST; slot++) {
      RecentCall call = failed.get(slot);
      if (call != null && call.endEpochNanos() >= earliest) {
        recent.add(call);
      }
    }
    recent.sort(Comparator.comparingLong(RecentCall::endEpochNanos).reversed());
    return recent;
  }

  /** Calls of the last ten minutes that went well and took long, the slowest first. */
  public List<RecentCall> slowest() {
    return slowest.since(earliestEpochNanos());
  }

  private long earliestEpochNanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.epochMillis()) - KEPT_NANOS;
  }
}
