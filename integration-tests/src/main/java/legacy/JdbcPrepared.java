package legacy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that were given their SQL before, and values on top. */
final class JdbcPrepared {

  private static final String SELECT = "SELECT id, name FROM shapes WHERE name = ?";

  private JdbcPrepared() {}

  static void run(Connection connection, String call) throws SQLException {
    write(connection);
    writeWithKeys(connection);
    read(connection);
    call(connection, call);
  }

  private static void write(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      insert.setString(1, "hidden-prepared");
      insert.execute();
      Steps.wrote("prepared execute", insert.getUpdateCount());
      insert.setString(1, "hidden-prepared-update");
      Steps.wrote("prepared update", insert.executeUpdate());
      insert.setString(1, "hidden-prepared-large");
      Steps.wrote("prepared large", insert.executeLargeUpdate());
    }
  }

  private static void writeWithKeys(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(JdbcShapes.INSERT, Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, "hidden-prepared-keys");
      Steps.wrote("prepared, keys", insert.executeUpdate());
      Steps.got("prepared, keys", Steps.rows(insert.getGeneratedKeys()));
    }
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

  private static void call(Connection connection, String call) throws SQLException {
    try (CallableStatement callable = connection.prepareCall(call)) {
      callable.setInt(1, -7_351_846);
      callable.execute();
      Steps.got("call", Steps.rows(callable.getResultSet()));
      Steps.got("call as a query", Steps.rows(callable.executeQuery()));
    }
    try (CallableStatement callable =
        connection.prepareCall(call, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      callable.setInt(1, -7_351_846);
      Steps.got("call forward", Steps.rows(callable.executeQuery()));
    }
  }
}
