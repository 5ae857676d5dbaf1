package legacy;

import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small collector: every second one call to an API, twenty rows stored in one batch, one query,
 * one line in the log. Says when its first cycle is done and ends with its input.
 */
public final class FirstCycle {

  /** What it prints when its first cycle is done. */
  public static final String DONE = "first cycle done";

  private static final Logger LOG = LoggerFactory.getLogger(FirstCycle.class);
  private static final int ROWS = 20;

  private final URL api;
  private final Connection connection;
  private boolean done;

  private FirstCycle(URL api, Connection connection) {
    this.api = api;
    this.connection = connection;
  }

  /**
   * @param args the API's address
   */
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:prices")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE price_data (symbol VARCHAR(20), price DOUBLE)");
      }
      FirstCycle collector = new FirstCycle(new URL(args[0]), connection);
      ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
      scheduler.scheduleAtFixedRate(collector::collect, 0, 1, TimeUnit.SECONDS);
      while (System.in.read() >= 0) {
        // What is typed means nothing; that there is no more means the end.
      }
      scheduler.shutdown();
      scheduler.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  private void collect() {
    try {
      int length = new UrlConnectionGet(api).call();
      store(length);
      LOG.info("stored {} prices of {}", ROWS, count());
    } catch (IOException | SQLException e) {
      LOG.error("no prices", e);
      return;
    }
    if (!done) {
      done = true;
      System.out.println(DONE);
    }
  }

  private void store(int length) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO price_data (symbol, price) VALUES (?, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setString(1, "coin-" + i);
        insert.setDouble(2, length + i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private int count() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT COUNT(*) FROM price_data WHERE price > ?")) {
      select.setDouble(1, 0);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
