package legacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that are given their SQL when they are executed, in all overloads. */
final class JdbcStatements {

  private static final int[] FIRST_COLUMN = {1};
  private static final String[] ID = {"id"};

  private JdbcStatements() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(dialect.create);
      execute(statement, dialect);
      executeUpdate(statement, dialect);
      if (dialect.can("large")) {
        executeLargeUpdate(statement, dialect);
      }
      changeRows(statement);
    }
    query(connection);
    if (dialect.can("several")) {
      several(connection, dialect);
    }
  }

  private static String insert(String name) {
    return "INSERT INTO shapes (name) VALUES ('hidden-" + name + "')";
  }

  private static void execute(Statement statement, JdbcDialect dialect) throws SQLException {
    statement.execute(insert("execute"));
    Steps.wrote("execute", statement.getUpdateCount());
    if (dialect.can("keys")) {
      statement.execute(insert("execute-keys"), Statement.RETURN_GENERATED_KEYS);
      Steps.wrote("execute, keys", statement.getUpdateCount());
      Steps.got("execute, keys", Steps.rows(statement.getGeneratedKeys()));
    }
    if (dialect.can("columns")) {
      statement.execute(insert("execute-indexes"), FIRST_COLUMN);
      Steps.wrote("execute, indexes", statement.getUpdateCount());
      statement.execute(insert("execute-names"), ID);
      Steps.wrote("execute, names", statement.getUpdateCount());
    }
  }

  private static void executeUpdate(Statement statement, JdbcDialect dialect) throws SQLException {
    Steps.wrote("update", statement.executeUpdate(insert("update")));
    if (dialect.can("keys")) {
      Steps.wrote(
          "update, keys",
          statement.executeUpdate(insert("update-keys"), Statement.RETURN_GENERATED_KEYS));
      Steps.got("update, keys", Steps.rows(statement.getGeneratedKeys()));
    }
    if (dialect.can("columns")) {
      Steps.wrote(
          "update, indexes", statement.executeUpdate(insert("update-indexes"), FIRST_COLUMN));
      Steps.wrote("update, names", statement.executeUpdate(insert("update-names"), ID));
    }
  }

  private static void executeLargeUpdate(Statement statement, JdbcDialect dialect)
      throws SQLException {
    Steps.wrote("large", statement.executeLargeUpdate(insert("large")));
    if (dialect.can("large-keys")) {
      Steps.wrote(
          "large, keys",
          statement.executeLargeUpdate(insert("large-keys"), Statement.RETURN_GENERATED_KEYS));
      Steps.wrote(
          "large, indexes", statement.executeLargeUpdate(insert("large-indexes"), FIRST_COLUMN));
      Steps.wrote("large, names", statement.executeLargeUpdate(insert("large-names"), ID));
    }
  }

  private static void changeRows(Statement statement) throws SQLException {
    Steps.wrote(
        "change",
        statement.executeUpdate(
            "UPDATE shapes SET amount = 7351846 WHERE name IN ('hidden-execute',"
                + " 'hidden-update')"));
    Steps.wrote(
        "copy",
        statement.executeUpdate(
            "INSERT INTO shapes (amount) SELECT amount FROM shapes WHERE amount = 7351846"));
    Steps.got(
        "delete", statement.executeUpdate("DELETE FROM shapes WHERE name = 'hidden-execute'"));
  }

  private static void query(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet named =
          statement.executeQuery("SELECT id, name FROM shapes WHERE name = 'hidden-2'");
      Steps.got("query", Steps.rows(named));
    }
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      boolean hasRows = statement.execute("SELECT COUNT(*) FROM shapes WHERE name <> 'hidden'");
      Steps.got("execute a query", hasRows + " " + Steps.rows(statement.getResultSet()));
      Steps.got("nothing more", statement.getMoreResults());
    }
  }

  private static void several(Connection connection, JdbcDialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean hasRows = statement.execute(dialect.several);
      while (hasRows) {
        Steps.got("one of several", Steps.rows(statement.getResultSet()));
        hasRows = statement.getMoreResults();
      }
    }
  }
}
