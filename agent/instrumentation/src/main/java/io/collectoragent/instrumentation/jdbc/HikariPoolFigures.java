package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.connections.ConnectionHolder;
import io.collectoragent.runtime.observation.DbServer;
import java.lang.ref.WeakReference;

/**
 * What a Hikari pool tells of itself. Asked by reflection: what knew its types would keep the
 * application's loader alive. Its getters take no lock. Thread-safe.
 */
final class HikariPoolFigures implements ConnectionHolder {

  private final WeakReference<Object> pool;
  private final WeakReference<Object> config;
  private volatile DbServer server;

  HikariPoolFigures(Object pool, Object config, DbServer server) {
    this.pool = new WeakReference<>(pool);
    this.config = new WeakReference<>(config);
    this.server = server;
  }

  /** What its connections tell is truer than what it was configured with. */
  void leadsTo(DbServer told) {
    server = told;
  }

  @Override
  public DbServer server() {
    return server;
  }

  @Override
  public int active() {
    return number(pool.get(), "getActiveConnections");
  }

  @Override
  public int idle() {
    return number(pool.get(), "getIdleConnections");
  }

  @Override
  public int max() {
    return number(config.get(), "getMaximumPoolSize");
  }

  @Override
  public boolean isGone() {
    return pool.get() == null;
  }

  private static int number(Object asked, String getter) {
    if (asked == null) {
      return UNKNOWN;
    }
    try {
      return (Integer) asked.getClass().getMethod(getter).invoke(asked);
    } catch (Exception | LinkageError notSaid) {
      return UNKNOWN;
    }
  }
}
