package io.collectoragent.runtime.connections;

/** The connections to one database at one moment. For the thread that asked. */
public final class ConnectionFigure {

  private final String system;
  private final String database;
  private int active;
  private int max = ConnectionHolder.UNKNOWN;

  public ConnectionFigure(String system, String database) {
    this.system = system;
    this.database = database;
  }

  public String system() {
    return system;
  }

  public String database() {
    return database;
  }

  /** How many are in use. */
  public int active() {
    return active;
  }

  /** How many its pools may have together; {@link ConnectionHolder#UNKNOWN} without a pool. */
  public int max() {
    return max;
  }

  void add(ConnectionHolder holder) {
    add(holder.active(), holder.max());
  }

  /** Both of these together; for databases that share a figure. */
  public void add(ConnectionFigure other) {
    add(other.active, other.max);
  }

  private void add(int moreActive, int moreMax) {
    active += Math.max(0, moreActive);
    if (moreMax >= 0) {
      max = Math.max(0, max) + moreMax;
    }
  }
}
