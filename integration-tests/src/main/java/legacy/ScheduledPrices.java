package legacy;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Three rounds: fetch prices, store them, and count them on another thread. */
public final class ScheduledPrices {

  private static final int ROUNDS = 3;
  private static final int ROWS = 5;

  private ScheduledPrices() {}

  /** Takes the address of the API. */
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:prices", "sa", "")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE price_data (symbol VARCHAR(20), price DOUBLE)");
      }
      ExecutorService workers = Executors.newFixedThreadPool(1);
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
      PriceCollectorJob job = new PriceCollectorJob(arguments[0], connection, workers);
      clock.scheduleAtFixedRate(job, 0, 50, TimeUnit.MILLISECONDS);
      job.rounds.await();
      clock.shutdown();
      clock.awaitTermination(10, TimeUnit.SECONDS);
      workers.shutdown();
      Hold.untilInputEnds();
    }
  }

  private static final class PriceCollectorJob implements Runnable {
    private final String api;
    private final Connection connection;
    private final ExecutorService workers;
    private final CountDownLatch rounds = new CountDownLatch(ROUNDS);

    PriceCollectorJob(String api, Connection connection, ExecutorService workers) {
      this.api = api;
      this.connection = connection;
      this.workers = workers;
    }

    @Override
    public void run() {
      if (rounds.getCount() == 0) {
        return;
      }
      try {
        System.out.println("answer " + fetch());
        store();
        Future<?> counted = workers.submit(this::count);
        counted.get();
      } catch (Exception swallowed) {
        System.out.println("failed");
      } finally {
        rounds.countDown();
      }
    }

    private int fetch() throws Exception {
      URL url = new URL(api + "/simple/price?ids=bitcoin&api_key=not-a-real-key");
      HttpURLConnection call = (HttpURLConnection) url.openConnection();
      int status = call.getResponseCode();
      try (InputStream body = call.getInputStream()) {
        while (body.read() >= 0) {
          // The prices are made up below.
        }
      }
      return status;
    }

    private void store() throws Exception {
      String sql = "INSERT INTO price_data VALUES (?, ?)";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (int i = 0; i < ROWS; i++) {
          insert.setString(1, "coin-" + i);
          insert.setDouble(2, 1.5 * i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }

    private void count() {
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery("SELECT COUNT(*) FROM price_data WHERE symbol = 'coin-1'");
      } catch (Exception swallowed) {
        System.out.println("not counted");
      }
    }
  }
}
