package legacy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/** Procedures: with a row for an answer, and with a value that comes out. */
final class JdbcCalls {

  private static final int NUMBER = -7_351_846;

  private JdbcCalls() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    if (dialect.can("call")) {
      call(connection, dialect.call);
    }
    if (dialect.can("out")) {
      out(connection, dialect.out);
    }
  }

  private static void call(Connection connection, String call) throws SQLException {
    try (CallableStatement callable = connection.prepareCall(call)) {
      callable.setInt(1, NUMBER);
      callable.execute();
      Steps.got("call", Steps.rows(callable.getResultSet()));
      Steps.got("call as a query", Steps.rows(callable.executeQuery()));
    }
    try (CallableStatement callable =
        connection.prepareCall(call, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      callable.setInt(1, NUMBER);
      Steps.got("call forward", Steps.rows(callable.executeQuery()));
    }
  }

  /** A function's value comes out first, a procedure's last. */
  private static void out(Connection connection, String call) throws SQLException {
    int place = call.startsWith("{?") ? 1 : 2;
    try (CallableStatement callable = connection.prepareCall(call)) {
      callable.registerOutParameter(place, Types.INTEGER);
      callable.setInt(3 - place, NUMBER);
      callable.execute();
      Steps.got("out", callable.getInt(place));
      callable.setInt(3 - place, NUMBER + 1);
      callable.executeUpdate();
      Steps.got("out again", callable.getInt(place));
    }
  }
}
