package io.collectoragent.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a program left in its database, once it has ended. */
final class Rows {

  private Rows() {}

  static List<String> of(Path database) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT * FROM price_data ORDER BY round, symbol")) {
      while (found.next()) {
        rows.add(found.getInt(1) + " " + found.getString(2) + " " + found.getDouble(3));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError("no rows to be read from " + database, e);
    }
  }
}
