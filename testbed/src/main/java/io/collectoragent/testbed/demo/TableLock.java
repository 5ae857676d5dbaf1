package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Locks a table again and again, as a backup or a report may, so that all others wait for it. */
final class TableLock implements Fault.Ending {

  private static final long LOCKED_MILLIS = 2_500;
  private static final long FREE_MILLIS = 1_500;
  private static final long PATIENCE_MILLIS = 10_000;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Connection connection;
  private final String table;
  private final Thread thread = new Thread(this::lockAndUnlock, "table-lock");

  private TableLock(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  static TableLock on(EmbeddedMariaDb database, String table) {
    try {
      TableLock lock = new TableLock(database.connect(), table);
      lock.thread.setDaemon(true);
      lock.thread.start();
      return lock;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  private void lockAndUnlock() {
    try (Connection ours = connection;
        Statement statement = ours.createStatement()) {
      do {
        statement.execute("LOCK TABLES " + table + " WRITE");
        end.await(LOCKED_MILLIS, TimeUnit.MILLISECONDS);
        statement.execute("UNLOCK TABLES");
      } while (!end.await(FREE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (SQLException | InterruptedException e) {
      // With the connection the lock is gone as well.
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
