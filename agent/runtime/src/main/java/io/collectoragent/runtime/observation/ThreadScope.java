package io.collectoragent.runtime.observation;

import io.collectoragent.runtime.time.Clock;
import java.util.concurrent.TimeUnit;

/** What is open on one thread. Confined to it. */
final class ThreadScope {

  /** More than calls nest; bounded, so that no mistake in a probe can turn a walk into a loop. */
  private static final int DEPTH_AT_MOST = 64;

  /** For how long what a thread does still belongs to the run that made it and has ended. */
  private static final long AFTERWARDS_NANOS = TimeUnit.MINUTES.toNanos(1);

  Observation current;
  int groups;

  /** The run that made this thread; null where there is none, or the thread is there for others. */
  private CollectionRun inherited;

  ThreadScope() {}

  ThreadScope(ThreadScope other) {
    set(other);
  }

  /** Begins anew, with that run or with nothing. */
  void set(CollectionRun run) {
    current = run;
    groups = run == null ? 0 : Group.RUN.covered();
    inherited = null;
  }

  void set(ThreadScope other) {
    current = other.current;
    groups = other.groups;
    inherited = other.inherited;
  }

  /**
   * What a thread begins with that this one makes: not the call, which ends on its own thread. Null
   * outside of a run, so that threads by the thousand cost nothing.
   */
  ThreadScope ofChild() {
    if (current == null || current.run() == null) {
      return null;
    }
    ThreadScope child = new ThreadScope();
    child.set(current.run());
    child.inherited = current.run();
    return child;
  }

  boolean inherits() {
    return inherited != null;
  }

  /** Whether nothing is open but the run that made this thread. */
  boolean onlyInherits() {
    return inherited != null && current == inherited;
  }

  /**
   * The run that made the thread may have ended: then it is no longer open here, and after a while
   * the thread is on its own, or one that lives on would belong to its first run for good.
   */
  void outlive(Clock clock) {
    if (current != inherited || !inherited.isStopped()) {
      return;
    }
    // Not what is muted: a driver may be in the middle of SQL of its own.
    groups &= ~Group.RUN.covered();
    long ended = inherited.endNanos();
    // It is written just after the run counts as stopped.
    if (ended != 0 && clock.nanoTime() - ended > AFTERWARDS_NANOS) {
      current = null;
      inherited = null;
    }
  }

  void disinherit() {
    if (onlyInherits()) {
      set((CollectionRun) null);
    }
  }

  /** Whether it is current, or what is current was entered within it. */
  boolean holds(Observation observation) {
    Observation open = current;
    for (int depth = 0; open != null && depth < DEPTH_AT_MOST; depth++) {
      if (open == observation) {
        return true;
      }
      open = open.outer;
    }
    return false;
  }
}
