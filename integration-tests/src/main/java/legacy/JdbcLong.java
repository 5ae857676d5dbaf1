package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements of more than a hundred thousand characters. */
final class JdbcLong {

  private static final int ROWS = 5000;
  private static final int CHARACTERS = 120_000;

  private JdbcLong() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    if (dialect.can("long")) {
      read(connection);
    }
    if (dialect.can("huge-insert")) {
      write(connection);
    }
  }

  private static void read(Connection connection) throws SQLException {
    StringBuilder name = new StringBuilder();
    while (name.length() < CHARACTERS) {
      name.append("hidden-long-");
    }
    String sql = "SELECT id FROM shapes WHERE name = '" + name + "'";
    try (Statement statement = connection.createStatement()) {
      Steps.got("long query", Steps.rows(statement.executeQuery(sql)));
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Steps.got("long prepared query", Steps.rows(statement.executeQuery()));
    }
  }

  private static void write(Connection connection) throws SQLException {
    StringBuilder sql = new StringBuilder("INSERT INTO shapes (amount, name) VALUES ");
    for (int row = 0; row < ROWS; row++) {
      sql.append(row == 0 ? "" : ", ").append("(7351846, 'hidden-row-").append(row).append("')");
    }
    try (Statement statement = connection.createStatement()) {
      Steps.wrote("huge insert", statement.executeUpdate(sql.toString()));
    }
  }
}
