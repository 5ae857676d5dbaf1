package io.collectoragent.runtime.observation;

/**
 * What nests within itself counts once: a pool's statement around the driver's, a client's retry
 * around its transport. Declared here by group, so that no library's probe has to program it.
 */
public enum Group {
  /** A collector's run. */
  RUN,
  /** Outbound HTTP. */
  HTTP_CLIENT,
  /** A driver opening a connection. */
  DB_CONNECT,
  /** Whatever asks a database for something through JDBC. */
  JDBC;

  private int bit() {
    return 1 << ordinal();
  }

  /** The groups that are open while one of this is; a connection that opens runs SQL of its own. */
  int covered() {
    return this == DB_CONNECT ? bit() | JDBC.bit() : bit();
  }

  boolean isIn(int groups) {
    return (groups & bit()) != 0;
  }
}
