package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A piece of work: one HTTP call and one query. */
final class Work {

  private final String api;

  Work(String api) {
    this.api = api;
  }

  /** Does it, and says nothing unless it fails. */
  void run(String name) {
    try {
      call(name);
      query();
    } catch (Exception e) {
      System.out.println(name + " failed: " + e);
    }
  }

  /** The same for whoever wants an answer. */
  String answer(String name) {
    run(name);
    return name;
  }

  private void call(String name) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(api + "/" + name).openConnection();
    try (InputStream body = call.getInputStream()) {
      NamedRequests.text(body);
    }
  }

  private static void query() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:work", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES");
    }
  }
}
