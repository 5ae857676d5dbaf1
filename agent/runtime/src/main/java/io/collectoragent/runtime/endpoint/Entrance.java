package io.collectoragent.runtime.endpoint;

/** Where a connection waits until it has said what it wants. Thread-safe. */
interface Entrance {

  /** Takes a new connection; answers false, and leaves it alone, where there is no room. */
  boolean enter(Connection connection);

  /** Whether somebody waits for a thread that another client holds. */
  boolean isCrowded();

  void close();
}
