package io.collectoragent.runtime.observation;

/** What is open on one thread. Confined to it. */
final class ThreadScope {

  /** More than calls nest; bounded, so that no mistake in a probe can turn a walk into a loop. */
  private static final int DEPTH_AT_MOST = 64;

  Observation current;
  int groups;

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
