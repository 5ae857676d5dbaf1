package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A second connection: a transaction taken back, and the driver's objects beneath the wrappers. */
final class JdbcTransactions {

  private JdbcTransactions() {}

  static void run(Connection connection) throws SQLException {
    Steps.got("valid", connection.isValid(5));
    Steps.got("product", connection.getMetaData().getDatabaseProductName());
    rollBack(connection);
    unwrap(connection);
  }

  private static void rollBack(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-rolled-back");
      Steps.wrote("transaction", insert.executeUpdate());
    }
    connection.rollback();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      Steps.got(
          "after rollback",
          Steps.rows(
              statement.executeQuery("SELECT id FROM shapes WHERE name = 'hidden-rolled-back'")));
    }
  }

  private static void unwrap(Connection connection) throws SQLException {
    try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
      Steps.got("unwrapped connection", Steps.rows(statement.executeQuery("SELECT 'hidden'")));
      Statement inner = statement.unwrap(Statement.class);
      Steps.got("unwrapped statement", Steps.rows(inner.executeQuery("SELECT 'hidden'")));
    }
  }
}
