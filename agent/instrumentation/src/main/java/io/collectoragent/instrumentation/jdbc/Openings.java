package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;

/**
 * Which attempts to get a connection nest on the calling thread: a driver's in a wrapper's in a
 * pool's in a data source's. What they execute meanwhile is no call of the collector's. Shared by
 * the probes of all of them; thread-safe.
 */
final class Openings {

  private final ThreadLocal<Opening> current = new ThreadLocal<>();

  /**
   * @param url null where none was given
   */
  Opening begin(Observer observer, String url) {
    Opening outer = current.get();
    // What is muted and not from here is muted by the agent.
    boolean byAgent = outer == null ? observer.isOpen(Group.DB_CONNECT) : outer.byAgent;
    long start = observer.now();
    Opening opening = new Opening(outer, url, start, observer.mute(Group.DB_CONNECT), byAgent);
    current.set(opening);
    return opening;
  }

  void end(Observer observer, Opening opening) {
    observer.unmute(opening.mutedBefore);
    current.set(opening.outer);
  }
}
