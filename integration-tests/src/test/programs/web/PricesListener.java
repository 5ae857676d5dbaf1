package web;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Collections;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A collector in a web application: three rounds, and one by a timer. */
public final class PricesListener implements ServletContextListener {

  private static final Logger LOG = LoggerFactory.getLogger("prices");

  @Override
  public void contextInitialized(ServletContextEvent event) {
    String api = System.getProperty("api");
    registerDriver();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:prices", "sa", "");
        CloseableHttpClient client = HttpClients.createDefault()) {
      Round round = new Round(connection, client, api);
      round.create();
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
      clock.scheduleAtFixedRate(round, 0, 20, TimeUnit.MILLISECONDS);
      round.left.await();
      clock.shutdown();
      clock.awaitTermination(10, TimeUnit.SECONDS);
      byTimer(round);
      // On the server's own thread, which outlives the application.
      round.collect();
    } catch (Exception failed) {
      System.out.println("failed " + failed);
    }
  }

  /** The JDK looks for drivers once, for the first application only. */
  private static void registerDriver() {
    try {
      Class.forName("org.h2.Driver");
    } catch (ClassNotFoundException failed) {
      System.out.println("failed " + failed);
    }
  }

  private static void byTimer(final Round round) throws InterruptedException {
    Timer timer = new Timer("prices-timer");
    final CountDownLatch ran = new CountDownLatch(1);
    final Thread[] thread = new Thread[1];
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            thread[0] = Thread.currentThread();
            round.collect();
            ran.countDown();
          }
        },
        0);
    ran.await();
    timer.cancel();
    thread[0].join();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    try {
      for (Driver driver : Collections.list(DriverManager.getDrivers())) {
        if (driver.getClass().getClassLoader() == getClass().getClassLoader()) {
          DriverManager.deregisterDriver(driver);
        }
      }
    } catch (Exception failed) {
      System.out.println("failed " + failed);
    }
  }

  private static final class Round implements Runnable {
    private final Connection connection;
    private final CloseableHttpClient client;
    private final String api;
    private final CountDownLatch left = new CountDownLatch(3);

    Round(Connection connection, CloseableHttpClient client, String api) {
      this.connection = connection;
      this.client = client;
      this.api = api;
    }

    void create() throws Exception {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE price_data (round INT)");
      }
    }

    @Override
    public void run() {
      if (left.getCount() > 0) {
        collect();
        left.countDown();
      }
    }

    void collect() {
      try (Statement statement = connection.createStatement()) {
        int bytes = EntityUtils.toByteArray(client.execute(new HttpGet(api)).getEntity()).length;
        int rows = statement.executeUpdate("INSERT INTO price_data VALUES (1)");
        LOG.info("answered {}, stored {}", bytes, rows);
      } catch (Exception failed) {
        System.out.println("failed " + failed);
      }
    }
  }
}
