package io.collectoragent.runtime.connections;

import io.collectoragent.runtime.observation.DbServer;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** A connection that was opened and not closed yet; one that leaked goes with the garbage. */
final class OpenConnection extends WeakReference<Object> implements ConnectionHolder {

  private final DbServer server;

  OpenConnection(Object connection, ReferenceQueue<Object> dead, DbServer server) {
    super(connection, dead);
    this.server = server;
  }

  @Override
  public DbServer server() {
    return server;
  }

  @Override
  public int active() {
    return 1;
  }

  @Override
  public int max() {
    return UNKNOWN;
  }

  @Override
  public boolean isGone() {
    return get() == null;
  }
}
