package legacy;

import java.sql.Connection;

/**
 * Asks a database for something in every way that JDBC has, one after the other, and prints what it
 * got. All values that a statement holds or is given contain the word {@code hidden}, but for
 * symbols.
 */
public final class JdbcShapes {

  static final String INSERT = "INSERT INTO shapes (name) VALUES (?)";

  private JdbcShapes() {}

  /**
   * Takes the kind of connection, a JDBC URL, a user, a password, and what {@link JdbcDialect}
   * takes.
   */
  public static void main(String[] arguments) throws Exception {
    Connector connector = Connector.of(arguments[0], arguments[1], arguments[2], arguments[3]);
    JdbcDialect dialect =
        new JdbcDialect(
            arguments[4], arguments[5], arguments[6], arguments[7], arguments[8], arguments[9]);
    try (Connection connection = connector.connect()) {
      JdbcStatements.run(connection, dialect);
      JdbcPrepared.run(connection, dialect);
      JdbcCalls.run(connection, dialect);
      JdbcBatches.run(connection, dialect);
      JdbcFailures.run(connection, dialect);
      JdbcLong.run(connection, dialect);
      JdbcSymbols.run(connection, dialect);
    }
    try (Connection connection = connector.connect()) {
      JdbcTransactions.run(connection, dialect);
      JdbcInsides.run(connection, dialect);
    }
    Hold.untilInputEnds();
  }
}
