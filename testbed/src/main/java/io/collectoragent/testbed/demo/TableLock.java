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
  private final EmbeddedMariaDb database;
  private final String table;
  private final Thread thread = new Thread(this::run, "table-lock");

  private TableLock(EmbeddedMariaDb database, String table) {
    this.database = database;
    this.table = table;
  }

  static TableLock on(EmbeddedMariaDb database, String table) {
    TableLock lock = new TableLock(database, table);
    lock.thread.setDaemon(true);
    lock.thread.start();
    return lock;
  }

  private void run() {
    try {
      do {
        lockAndUnlock();
      } while (!end.await(FREE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** By a connection for each time: with one that fails, a fault would be over that is to last. */
  private void lockAndUnlock() throws InterruptedException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLES " + table + " WRITE");
      end.await(LOCKED_MILLIS, TimeUnit.MILLISECONDS);
      statement.execute("UNLOCK TABLES");
    } catch (SQLException e) {
      System.err.println("demo: " + table + " could not be locked, and will be again: " + e);
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
