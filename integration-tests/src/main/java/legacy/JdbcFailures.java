package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What a database refuses, and what a driver does not even send. */
final class JdbcFailures {

  private JdbcFailures() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Steps.fails(
          "broken SQL",
          () -> statement.executeQuery("SELEC name FROM shapes WHERE name = 'hidden-broken'"));
      Steps.fails(
          "no such table",
          () -> statement.executeUpdate("INSERT INTO nowhere (name) VALUES ('hidden-nowhere')"));
      Steps.fails(
          "duplicate literal",
          () -> statement.execute("INSERT INTO shapes (name) VALUES ('hidden-prepared-batch-1')"));
    }
    Steps.fails("prepared for no table", () -> readNowhere(connection));
    insertTwice(connection, dialect);
    if (dialect.can("closed")) {
      Steps.fails("after close", () -> useAfterClose(connection));
      Steps.fails("prepared after close", () -> usePreparedAfterClose(connection));
    }
    if (dialect.can("null")) {
      try (Statement statement = connection.createStatement()) {
        Steps.fails("no SQL", () -> statement.executeQuery(null));
      }
    }
  }

  private static Object readNowhere(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name FROM nowhere WHERE name = 'hidden-nowhere'")) {
      return select.executeQuery();
    }
  }

  /** The statement is as good after a failure as before. */
  private static void insertTwice(Connection connection, JdbcDialect dialect) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-prepared-batch-1");
      Steps.fails("duplicate value", insert::executeUpdate);
      if (dialect.can("reuse")) {
        insert.setString(1, "hidden-after-failure");
        Steps.wrote("after failure", insert.executeUpdate());
      }
    }
  }

  private static Object usePreparedAfterClose(Connection connection) throws SQLException {
    PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT);
    insert.setString(1, "hidden-after-close");
    insert.close();
    return insert.executeUpdate();
  }

  private static Object useAfterClose(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.close();
    return statement.executeQuery("SELECT id FROM shapes WHERE name = 'hidden-after-close'");
  }
}
