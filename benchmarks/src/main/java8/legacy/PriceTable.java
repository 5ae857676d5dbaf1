package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of a hundred rows with the keys from 0. */
final class PriceTable {

  static final int ROWS = 100;

  private PriceTable() {}

  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE price_data (id INT PRIMARY KEY, price INT)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO price_data (id, price) VALUES (?, ?)")) {
      for (int id = 0; id < ROWS; id++) {
        insert.setInt(1, id);
        insert.setInt(2, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
