package io.collectoragent.runtime.health;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One database or API, as it stands now. Thread-safe; takes no lock. */
final class Member {

  /** How exactly it is known when it answered last, for not every call is to write that. */
  private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final Patience patience;
  private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.UNHEARD);
  private volatile long answeredNanos;

  Member(String name, Patience patience) {
    this.name = name;
    this.patience = patience;
  }

  /** What it is called where it is shown; servers may have it in common. */
  String name() {
    return name;
  }

  Standing standing() {
    return standing.get();
  }

  void answered(long epochNanos) {
    Standing before;
    Standing after;
    do {
      before = standing.get();
      after = before.answered(epochNanos);
    } while (!replaces(before, after));
    if (Math.abs(epochNanos - answeredNanos) >= STEP_NANOS) {
      answeredNanos = epochNanos;
    }
  }

  /** It answered that it was asked too often. */
  void refused(long epochNanos) {
    Standing before;
    Standing after;
    do {
      before = standing.get();
      after = before.refused(epochNanos);
    } while (!replaces(before, after));
  }

  void failed(long epochNanos, String error) {
    Standing before;
    Standing after;
    do {
      before = standing.get();
      after = before.failed(epochNanos, error, patience);
    } while (!replaces(before, after));
  }

  /** The agent itself asked; what it learnt is noted already. */
  void checked(long epochNanos) {
    Standing before;
    do {
      before = standing.get();
    } while (!replaces(before, before.checked(epochNanos)));
  }

  /** As if nothing had been heard, unless something was just now. */
  void forget(Standing seen) {
    standing.compareAndSet(seen, Standing.UNHEARD);
  }

  /** Whether it answered no longer ago than that, give or take a second. */
  boolean answeredWithin(long nanos, long nowEpochNanos) {
    // A clock that was put back makes it as good as long ago.
    return Math.abs(nowEpochNanos - answeredNanos) < nanos;
  }

  private boolean replaces(Standing before, Standing after) {
    return after == before || standing.compareAndSet(before, after);
  }
}
