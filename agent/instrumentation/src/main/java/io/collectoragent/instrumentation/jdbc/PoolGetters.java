package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.connections.PoolRoom;

/**
 * What a pool tells of itself by the getters that DBCP, Tomcat's pool and others have. By
 * reflection: what knew their types would keep the application's loader alive.
 */
final class PoolGetters {

  /** Idle and active, by family. */
  private static final String[][] ROOM = {{"getNumIdle", "getNumActive"}, {"getIdle", "getActive"}};

  private static final int UNKNOWN = -1;

  private PoolGetters() {}

  /**
   * @param source may be null
   */
  static PoolRoom room(Object source) {
    for (String[] getters : ROOM) {
      PoolRoom room = PoolRoom.of(number(source, getters[0]), number(source, getters[1]));
      if (room != PoolRoom.UNKNOWN) {
        return room;
      }
    }
    return PoolRoom.UNKNOWN;
  }

  static boolean isClosed(Object source) {
    return Boolean.TRUE.equals(told(source, "isClosed"));
  }

  private static int number(Object source, String getter) {
    Object told = told(source, getter);
    return told instanceof Integer ? (Integer) told : UNKNOWN;
  }

  private static Object told(Object source, String getter) {
    if (source == null) {
      return null;
    }
    try {
      return source.getClass().getMethod(getter).invoke(source);
    } catch (Exception | LinkageError notSaid) {
      return null;
    }
  }
}
