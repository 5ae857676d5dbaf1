package io.collectoragent.runtime.connections;

import io.collectoragent.runtime.observation.DbServer;

/**
 * One open connection, or a pool of them. Asked by whatever thread scrapes: an implementation
 * answers from what it has at hand, takes no lock of the application's, and does not keep what it
 * tells of alive.
 */
public interface ConnectionHolder {

  /** What it cannot tell, such as the limit where there is none. */
  int UNKNOWN = -1;

  DbServer server();

  /** How many connections are in use, or {@link #UNKNOWN}. */
  int active();

  /** How many are open and not in use, or {@link #UNKNOWN}. */
  default int idle() {
    return UNKNOWN;
  }

  /** How many there may be, or {@link #UNKNOWN}. */
  int max();

  /** Whether it was collected as garbage, without a word that it was closed. */
  boolean isGone();
}
