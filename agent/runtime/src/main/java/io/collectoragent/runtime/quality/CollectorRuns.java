package io.collectoragent.runtime.quality;

import java.util.concurrent.atomic.AtomicReference;

/** The runs of one collector, for whichever symbols. Thread-safe; takes no lock. */
final class CollectorRuns {

  private final AtomicReference<RunHistory> last = new AtomicReference<>(RunHistory.EMPTY);

  void ran(long endNanos) {
    last.updateAndGet(before -> before.and(endNanos, 0));
  }

  boolean hasRunSince(long nanos) {
    return last.get().hasRunSince(nanos);
  }
}
