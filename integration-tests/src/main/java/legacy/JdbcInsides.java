package legacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** What makes some drivers execute SQL of their own. What is not there in an old one is no step. */
final class JdbcInsides {

  private JdbcInsides() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    if (dialect.can("valid")) {
      Steps.got("valid", connection.isValid(5));
    }
    if (dialect.can("schema")) {
      Steps.got("schema", connection.getSchema() == null);
    }
    connection.getCatalog();
    connection.setReadOnly(false);
    connection.setTransactionIsolation(connection.getTransactionIsolation());
    connection.getWarnings();
    Steps.got("read only", connection.isReadOnly());
    metaData(connection.getMetaData(), dialect);
    ofStatements(connection, dialect);
  }

  private static void metaData(DatabaseMetaData about, JdbcDialect dialect) throws SQLException {
    about.getDatabaseProductName();
    about.getDatabaseProductVersion();
    about.getUserName();
    if (dialect.can("keywords")) {
      about.getSQLKeywords();
    }
    about.getNumericFunctions();
    about.isReadOnly();
    Steps.rows(about.getTables(null, null, "%", new String[] {"TABLE"}));
    Steps.rows(about.getColumns(null, null, "shapes", "%"));
    Steps.rows(about.getPrimaryKeys(null, null, "shapes"));
    if (dialect.can("indexes")) {
      Steps.rows(about.getIndexInfo(null, null, "shapes", false, true));
    }
    Steps.rows(about.getTypeInfo());
    Steps.rows(about.getTableTypes());
    Steps.got("metadata", "read");
  }

  private static void ofStatements(Connection connection, JdbcDialect dialect) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, name FROM shapes WHERE name = ?")) {
      if (dialect.can("statement-metadata")) {
        Steps.got("columns before", select.getMetaData().getColumnCount());
        Steps.got("parameters", select.getParameterMetaData().getParameterCount());
      }
      select.setString(1, "hidden");
      try (ResultSet found = select.executeQuery()) {
        ResultSetMetaData columns = found.getMetaData();
        columns.isAutoIncrement(1);
        columns.getTableName(1);
        columns.isNullable(1);
        Steps.got("columns", columns.getColumnCount());
      }
      select.getWarnings();
    }
    if (dialect.can("no-keys")) {
      try (Statement statement = connection.createStatement()) {
        Steps.got("no keys", Steps.rows(statement.getGeneratedKeys()));
      }
    }
  }
}
