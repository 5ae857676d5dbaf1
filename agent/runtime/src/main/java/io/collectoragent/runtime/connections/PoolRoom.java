package io.collectoragent.runtime.connections;

/** What a pool could lend now, without a word to the database. */
public enum PoolRoom {
  /** Connections that nobody uses. */
  IDLE,
  /** Nothing: all that it has are lent. */
  LENT,
  /** Nothing: it has no connection at all. */
  EMPTY,
  /** There is no pool, or none that tells. */
  UNKNOWN;

  /**
   * @param idle negative where it does not tell
   * @param active negative where it does not tell
   */
  public static PoolRoom of(int idle, int active) {
    if (idle < 0 || active < 0) {
      return UNKNOWN;
    }
    if (idle > 0) {
      return IDLE;
    }
    return active > 0 ? LENT : EMPTY;
  }
}
