package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;

/** Asks each of many databases once, which gives an agent a set of series for each. */
public final class ManyDatabases {

  /**
   * @param args how many
   */
  public static void main(String[] args) throws Exception {
    NoOpDriver.register();
    int databases = Integer.parseInt(args[0]);
    for (int i = 0; i < databases; i++) {
      try (Connection connection = DriverManager.getConnection("jdbc:postgresql://localhost/prices" + i);
          PreparedStatement select =
              connection.prepareStatement("SELECT price FROM price_data WHERE id = ?")) {
        select.executeQuery().close();
      }
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // What is typed means nothing; that there is no more means the end.
    }
  }
}
