package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A piece of work that shows by its name in the trace, and writes one row. */
final class Store {

  private static final String URL = "jdbc:h2:mem:branches;DB_CLOSE_DELAY=-1";

  private Store() {}

  /** Makes a table of that name. */
  static void table(String name) throws SQLException {
    execute("CREATE TABLE " + name + " (x INT)");
  }

  /** Writes a row into the table of that name, and says nothing unless it fails. */
  static void row(String table) {
    try {
      execute("INSERT INTO " + table + " VALUES (1)");
    } catch (SQLException e) {
      System.out.println(table + " failed: " + e);
    }
  }

  /** The same for whoever wants an answer. */
  static int answer(String table) {
    row(table);
    return 1;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
