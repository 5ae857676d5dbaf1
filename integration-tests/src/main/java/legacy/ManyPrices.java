package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Thousands of statements, no two alike, in a small heap. */
public final class ManyPrices {

  private static final int ROUNDS = 3_000;

  private ManyPrices() {}

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:prices", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE price_data (symbol VARCHAR(20), price DOUBLE)");
      statement.execute("INSERT INTO price_data VALUES ('bitcoin', 1.5)");
      long rows = 0;
      for (int i = 0; i < ROUNDS; i++) {
        rows +=
            statement.executeUpdate("UPDATE price_data SET price = " + i + " WHERE " + i + "=" + i);
        try (ResultSet found =
            statement.executeQuery("SELECT price AS p" + i + " FROM price_data")) {
          rows += found.next() ? 1 : 0;
        }
      }
      System.out.println("rows " + rows);
    }
    Hold.untilInputEnds();
  }
}
