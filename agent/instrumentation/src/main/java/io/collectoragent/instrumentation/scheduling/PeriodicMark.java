package io.collectoragent.instrumentation.scheduling;

/** Tells the task, on its own thread, that the future around it repeats. */
final class PeriodicMark {

  private final ThreadLocal<boolean[]> repeats = ThreadLocal.withInitial(() -> new boolean[1]);

  void set() {
    repeats.get()[0] = true;
  }

  /** Answers once: a task inside the task is no run of its own. */
  boolean take() {
    boolean[] mark = repeats.get();
    boolean set = mark[0];
    mark[0] = false;
    return set;
  }
}
