package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that were given their SQL before, and values on top. */
final class JdbcPrepared {

  private static final String SELECT = "SELECT id, name FROM shapes WHERE name = ?";

  private JdbcPrepared() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    write(connection, dialect);
    if (dialect.can("prepared-keys")) {
      writeWithKeys(connection);
    }
    if (dialect.can("columns")) {
      writeWithColumns(connection);
    }
    read(connection);
    if (dialect.can("scroll")) {
      readOtherwise(connection);
    }
  }

  private static void write(Connection connection, JdbcDialect dialect) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-prepared");
      insert.execute();
      Steps.wrote("prepared execute", insert.getUpdateCount());
      insert.setString(1, "hidden-prepared-update");
      Steps.wrote("prepared update", insert.executeUpdate());
      if (dialect.can("large")) {
        insert.setString(1, "hidden-prepared-large");
        Steps.wrote("prepared large", insert.executeLargeUpdate());
      }
    }
  }

  private static void writeWithKeys(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(JdbcShapes.INSERT, Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, "hidden-prepared-keys");
      Steps.wrote("prepared, keys", insert.executeUpdate());
      Steps.got("prepared, keys", Steps.rows(insert.getGeneratedKeys()));
    }
  }

  private static void writeWithColumns(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT, new int[] {1})) {
      insert.setString(1, "hidden-prepared-indexes");
      Steps.wrote("prepared, indexes", insert.executeUpdate());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(JdbcShapes.INSERT, new String[] {"id"})) {
      insert.setString(1, "hidden-prepared-names");
      Steps.wrote("prepared, names", insert.executeUpdate());
    }
  }

  private static void read(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, "hidden-prepared");
      Steps.got("prepared query", Steps.rows(select.executeQuery()));
      select.execute();
      Steps.got("prepared execute of a query", Steps.rows(select.getResultSet()));
    }
  }

  private static void readOtherwise(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
      select.setString(1, "hidden-prepared");
      Steps.got("prepared scroll", Steps.rows(select.executeQuery()));
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT,
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY,
            ResultSet.HOLD_CURSORS_OVER_COMMIT)) {
      select.setString(1, "hidden-prepared");
      Steps.got("prepared hold", Steps.rows(select.executeQuery()));
    }
  }
}
