package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes statements for a long time, on several threads: one of them over and over, then through
 * connections and statements that come and go, then with texts of which none comes twice. After
 * each tenth of each it prints what is left on the heap once garbage is collected.
 */
public final class JdbcSoak {

  private static final int THREADS = 4;
  private static final int PARTS = 10;
  private static final String URL = "jdbc:h2:mem:soak;DB_CLOSE_DELAY=-1";

  private JdbcSoak() {}

  /** The arguments: how many executions of each kind, a multiple of forty. */
  public static void main(String[] arguments) throws Exception {
    inParts("calls", Long.parseLong(arguments[0]), JdbcSoak::prepared);
    inParts("connections", Long.parseLong(arguments[1]), JdbcSoak::opened);
    inParts("texts", Long.parseLong(arguments[2]), JdbcSoak::spelt);
    Hold.untilInputEnds();
  }

  /** What a thread does from one number up to another. */
  private interface Work {
    void run(long from, long to) throws SQLException;
  }

  private static void inParts(String kind, long executions, Work work) throws Exception {
    long share = executions / PARTS / THREADS;
    for (int part = 0; part < PARTS; part++) {
      List<Thread> threads = new ArrayList<Thread>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(start(work, (part * THREADS + i) * share, share));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("heap after " + kind + " " + used());
    }
  }

  private static Thread start(Work work, long from, long share) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run(from, from + share);
              } catch (SQLException failure) {
                System.out.println(failure);
              }
            });
    thread.start();
    return thread;
  }

  private static void prepared(long from, long to) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
      for (long i = from; i < to; i++) {
        statement.executeQuery().close();
      }
    }
  }

  private static void opened(long from, long to) throws SQLException {
    for (long i = from; i < to; i++) {
      prepared(i, i + 1);
    }
  }

  private static void spelt(long from, long to) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      for (long i = from; i < to; i++) {
        try (ResultSet rows = statement.executeQuery("SELECT 1 AS c" + i)) {
          rows.next();
        }
      }
    }
  }

  /** In bytes. Collected more than once, for what is only weakly held goes in steps. */
  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
