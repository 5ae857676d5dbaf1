package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does a bit of everything, some of it in vain, and ends with exit code 3. */
public final class CertainEnd {

  private static final int ROUNDS = 3;
  private static final int EXIT_CODE = 3;

  private final String api;
  private final Connection connection;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final CountDownLatch rounds = new CountDownLatch(ROUNDS);

  private CertainEnd(String api, Connection connection) {
    this.api = api;
    this.connection = connection;
  }

  /** Takes the address of the API and the file of the database. */
  public static void main(String[] arguments) throws Exception {
    String url = "jdbc:h2:file:" + arguments[1];
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      new CertainEnd(arguments[0], connection).collect();
    }
    Hold.untilInputEnds();
    System.exit(EXIT_CODE);
  }

  private void collect() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE price_data (round INT, symbol VARCHAR(20), price DOUBLE)");
    }
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    clock.scheduleAtFixedRate(this::round, 0, 50, TimeUnit.MILLISECONDS);
    rounds.await();
    clock.shutdown();
    clock.awaitTermination(10, TimeUnit.SECONDS);
    workers.shutdown();
  }

  private void round() {
    long round = 1 + ROUNDS - rounds.getCount();
    if (round > ROUNDS) {
      return;
    }
    try {
      System.out.println(round + ": answered " + fetch("/simple/price?ids=bitcoin"));
      System.out.println(round + ": stored " + store(round));
      System.out.println(round + ": raised " + workers.submit(() -> raise(round)).get());
      System.out.println(round + ": " + workers.submit(this::complain).get());
    } catch (ExecutionException failed) {
      System.out.println(round + ": failed as " + failed.getCause().getMessage());
    } catch (Exception failed) {
      System.out.println(round + ": failed by " + failed);
    } finally {
      missing(round);
      rounds.countDown();
    }
  }

  private int fetch(String path) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(api + path).openConnection();
    try (InputStream body = call.getInputStream()) {
      int bytes = 0;
      while (body.read() >= 0) {
        bytes++;
      }
      return bytes;
    }
  }

  private void missing(long round) {
    try {
      fetch("/missing");
    } catch (IOException notFound) {
      System.out.println(round + ": " + notFound.getClass().getName());
    }
  }

  private int store(long round) throws SQLException {
    String sql = "INSERT INTO price_data VALUES (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < 3; i++) {
        insert.setLong(1, round);
        insert.setString(2, "coin-" + i);
        insert.setDouble(3, 1.5 * i);
        insert.addBatch();
      }
      return insert.executeBatch().length;
    }
  }

  private int raise(long round) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(
          "UPDATE price_data SET price = price + 1 WHERE round=" + round);
    }
  }

  private String complain() {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT nothing FROM nowhere");
      return "found";
    } catch (SQLException broken) {
      throw new IllegalStateException("state " + broken.getSQLState());
    }
  }
}
