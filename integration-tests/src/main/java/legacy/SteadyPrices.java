package legacy;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fetches and stores a price ten times a second, and sweeps beside that, until its input ends. */
public final class SteadyPrices {

  private static final int PERIOD_MILLIS = 100;

  private SteadyPrices() {}

  /** Takes the address of the API. */
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:steady", "sa", "")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE price_data (symbol VARCHAR(20), price DOUBLE)");
      }
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
      Prices prices = new Prices(arguments[0], connection);
      clock.scheduleAtFixedRate(prices, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
      clock.scheduleAtFixedRate(new Sweep(connection), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
      Hold.untilInputEnds();
      clock.shutdown();
      clock.awaitTermination(10, TimeUnit.SECONDS);
      System.out.println("failed " + prices.failed);
    }
  }

  private static final class Prices implements Runnable {
    private final String api;
    private final Connection connection;
    private volatile int failed;

    Prices(String api, Connection connection) {
      this.api = api;
      this.connection = connection;
    }

    @Override
    public void run() {
      try {
        fetch();
        store();
      } catch (Exception swallowed) {
        failed++;
      }
    }

    private void fetch() throws Exception {
      URL url = new URL(api + "/v1/prices?ids=bitcoin");
      HttpURLConnection call = (HttpURLConnection) url.openConnection();
      try (InputStream body = call.getInputStream()) {
        while (body.read() >= 0) {
          // The price is made up below.
        }
      }
    }

    private void store() throws SQLException {
      String sql = "INSERT INTO price_data (symbol, price) VALUES (?, ?)";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setString(1, "bitcoin");
        insert.setDouble(2, 1.5);
        insert.executeUpdate();
      }
    }
  }

  private static final class Sweep implements Runnable {
    private final Connection connection;

    Sweep(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("DELETE FROM price_data WHERE price < 0");
      } catch (SQLException swallowed) {
        System.out.println("not swept");
      }
    }
  }
}
