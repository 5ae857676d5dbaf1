package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Three rounds that look into the database and then find nobody who answers. */
public final class TroubledPrices {

  private static final int ROUNDS = 3;

  private TroubledPrices() {}

  /** Takes the address of an API that is not there. */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch rounds = new CountDownLatch(ROUNDS);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    for (int i = 0; i < ROUNDS; i++) {
      // One that throws is not executed again.
      clock.scheduleAtFixedRate(new PriceJob(arguments[0], rounds), 0, 1, TimeUnit.DAYS);
    }
    rounds.await();
    clock.shutdown();
    clock.awaitTermination(10, TimeUnit.SECONDS);
    Hold.untilInputEnds();
  }

  private static final class PriceJob implements Runnable {
    private final String api;
    private final CountDownLatch rounds;

    PriceJob(String api, CountDownLatch rounds) {
      this.api = api;
      this.rounds = rounds;
    }

    @Override
    public void run() {
      try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:prices", "sa", "");
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT 'secret-of-sql'");
        ((HttpURLConnection) new URL(api).openConnection()).getResponseCode();
      } catch (SQLException | IOException e) {
        throw new IllegalStateException("no prices of " + api, e);
      } finally {
        rounds.countDown();
      }
    }
  }
}
