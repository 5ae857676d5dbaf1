package legacy;

import java.sql.Connection;

/**
 * Asks a database for something in every way that JDBC has, one after the other, and prints what it
 * got. All values that a statement holds or is given contain the word {@code hidden}.
 */
public final class JdbcShapes {

  static final String INSERT = "INSERT INTO shapes (name) VALUES (?)";

  private JdbcShapes() {}

  /**
   * Takes the kind of connection, a JDBC URL, a user, a password, and what to call with a number.
   */
  public static void main(String[] arguments) throws Exception {
    Connector connector = Connector.of(arguments[0], arguments[1], arguments[2], arguments[3]);
    try (Connection connection = connector.connect()) {
      JdbcStatements.run(connection);
      JdbcPrepared.run(connection, arguments[4]);
      JdbcBatches.run(connection);
      JdbcFailures.run(connection);
    }
    try (Connection connection = connector.connect()) {
      JdbcTransactions.run(connection);
    }
    Hold.untilInputEnds();
  }
}
