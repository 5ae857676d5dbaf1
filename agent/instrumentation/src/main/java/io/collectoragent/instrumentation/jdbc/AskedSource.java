package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.connections.PoolRoom;
import io.collectoragent.runtime.health.AskedConnection;
import io.collectoragent.runtime.health.DatabaseSource;
import io.collectoragent.runtime.observation.DbServer;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A data source of the application's, to be asked whether its database answers. Held weakly, so
 * that what is redeployed can go. Thread-safe.
 */
final class AskedSource implements DatabaseSource {

  private final WeakReference<DataSource> source;
  private final WeakReference<Object> lent;
  private final DbServer server;
  private final ConnectionFigures figures;
  private volatile boolean closed;
  private volatile boolean sharing;

  /**
   * @param lent what the application got from it
   */
  AskedSource(DataSource source, Object lent, DbServer server, ConnectionFigures figures) {
    this.source = new WeakReference<>(source);
    this.lent = new WeakReference<>(lent);
    this.server = server;
    this.figures = figures;
  }

  @Override
  public DbServer server() {
    return server;
  }

  @Override
  public boolean isGone() {
    return closed || source.get() == null;
  }

  @Override
  public PoolRoom room() {
    PoolRoom room = figures.room(server);
    return room == PoolRoom.UNKNOWN ? PoolGetters.room(source.get()) : room;
  }

  /** With the application's loader in place: drivers look for their parts through it. */
  @Override
  public AskedConnection open() throws Exception {
    DataSource asked = source.get();
    closed = asked == null || PoolGetters.isClosed(asked);
    if (closed || sharing) {
      return null;
    }
    // The thread is there for this one question, so nothing has to be put back.
    Thread.currentThread().setContextClassLoader(asked.getClass().getClassLoader());
    Connection connection = asked.getConnection();
    // One that lends the same connection to all would have it closed under the application's hands.
    sharing = connection != null && connection == lent.get();
    return connection == null || sharing ? null : new Asked(connection);
  }

  /** What was opened, until it is given back. */
  private static final class Asked implements AskedConnection {
    private final Connection connection;

    Asked(Connection connection) {
      this.connection = connection;
    }

    @Override
    public boolean isValid(int seconds) throws Exception {
      boolean valid = connection.isValid(seconds);
      if (valid && !connection.getAutoCommit()) {
        // To ask may have begun a transaction (PostgreSQL's driver), in which it would lie idle.
        connection.rollback();
      }
      return valid;
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (Throwable alreadyBroken) {
        // Whether it answers is known by now.
      }
    }
  }
}
