package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** A second connection: transactions, and the driver's objects beneath the wrappers. */
final class JdbcTransactions {

  private JdbcTransactions() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    rollBack(connection);
    commit(connection);
    if (dialect.can("savepoint")) {
      rollBackInPart(connection);
    }
    if (dialect.can("unwrap")) {
      unwrap(connection);
    }
  }

  private static void rollBack(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    insert(connection, "rolled-back");
    connection.rollback();
    connection.setAutoCommit(true);
    find(connection, "rolled-back");
  }

  private static void commit(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    insert(connection, "committed");
    connection.commit();
    connection.setAutoCommit(true);
    find(connection, "committed");
  }

  private static void rollBackInPart(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    insert(connection, "kept");
    Savepoint here = connection.setSavepoint("here");
    insert(connection, "dropped");
    connection.rollback(here);
    connection.commit();
    connection.setAutoCommit(true);
    find(connection, "dropped");
  }

  private static void insert(Connection connection, String name) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-" + name);
      Steps.wrote(name, insert.executeUpdate());
    }
  }

  private static void find(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String sql = "SELECT id FROM shapes WHERE name = 'hidden-" + name + "'";
      Steps.got("rows " + name, Steps.rows(statement.executeQuery(sql)));
    }
  }

  private static void unwrap(Connection connection) throws SQLException {
    String sql = "SELECT id FROM shapes WHERE name = 'hidden'";
    try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
      Steps.got("unwrapped connection", Steps.rows(statement.executeQuery(sql)));
      Statement inner = statement.unwrap(Statement.class);
      Steps.got("unwrapped statement", Steps.rows(inner.executeQuery(sql)));
    }
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-unwrapped");
      insert.addBatch();
      PreparedStatement inner = insert.unwrap(PreparedStatement.class);
      Steps.wrote("batch of the unwrapped", inner.executeBatch());
    }
  }
}
