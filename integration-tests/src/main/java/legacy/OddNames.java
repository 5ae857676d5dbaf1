package legacy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stores prices of many symbols, and fails at things whose names are markup, five times a second.
 */
public final class OddNames {

  private static final int PERIOD_MILLIS = 200;
  private static final String TABLE = "\"<script>document.title='owned'</script>\"";

  /** As long as its name in the class file. */
  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  private OddNames() {}

  /** Takes the address of the API and the number of symbols. */
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:odd", "sa", "")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE " + TABLE + " (symbol VARCHAR(20), price DOUBLE)");
      }
      Prices prices = new Prices(arguments[0], connection, Integer.parseInt(arguments[1]));
      Runnable odd = (Runnable) oddClass().getDeclaredConstructor().newInstance();
      ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
      clock.scheduleAtFixedRate(prices, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
      clock.schedule(odd, 0, TimeUnit.MILLISECONDS);
      // A periodic task that throws is not run again.
      clock.scheduleAtFixedRate(odd, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
      Hold.untilInputEnds();
      clock.shutdownNow();
      clock.awaitTermination(10, TimeUnit.SECONDS);
    }
  }

  /** The class below under a name that no compiler would take. */
  private static Class<?> oddClass() throws Exception {
    String plain = "NamedByMarkupOfTheSameLength";
    String file = "OddNames$" + plain + ".class";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = OddNames.class.getResourceAsStream(file)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        bytes.write(next);
      }
    }
    String text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    byte[] renamed = text.replace(plain, MARKUP).getBytes(StandardCharsets.ISO_8859_1);
    return new ClassLoader(OddNames.class.getClassLoader()) {
      Class<?> define() {
        return defineClass("legacy.OddNames$" + MARKUP, renamed, 0, renamed.length);
      }
    }.define();
  }

  /** Throws itself. */
  public static final class NamedByMarkupOfTheSameLength extends RuntimeException
      implements Runnable {
    private static final long serialVersionUID = 1;

    @Override
    public void run() {
      throw this;
    }
  }

  private static final class Prices implements Runnable {
    private final String api;
    private final Connection connection;
    private final int symbols;

    Prices(String api, Connection connection, int symbols) {
      this.api = api;
      this.connection = connection;
      this.symbols = symbols;
    }

    @Override
    public void run() {
      try {
        ask("/v1/prices?api_key=not-a-real-key");
        ask("/v1/gone?api_key=not-a-real-key");
        store();
      } catch (Exception swallowed) {
        System.out.println("failed");
      }
    }

    private void ask(String path) throws Exception {
      ((HttpURLConnection) new URL(api + path).openConnection()).getResponseCode();
    }

    private void store() throws SQLException {
      String sql = "INSERT INTO " + TABLE + " (symbol, price) VALUES (?, ?)";
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        for (int i = 0; i < symbols; i++) {
          insert.setString(1, "coin-" + i);
          insert.setDouble(2, i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }
}
