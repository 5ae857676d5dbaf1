package legacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;

/** Is in the middle of a transaction on a connection that its data source lends to everybody. */
public final class SharedConnection {

  private SharedConnection() {}

  /** Takes a JDBC URL, a user, a password. */
  public static void main(String[] arguments) throws Exception {
    DataSource source = new SharedSource(arguments[0], arguments[1], arguments[2]);
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE shared_prices (price INT)");
      connection.setAutoCommit(false);
      statement.executeUpdate("INSERT INTO shared_prices VALUES (1), (2)");
      Hold.untilInputEnds();
      connection.commit();
      try (ResultSet prices = statement.executeQuery("SELECT COUNT(*) FROM shared_prices")) {
        prices.next();
        System.out.println("stored " + prices.getInt(1));
      }
    }
    System.out.println("closed: " + connection.isClosed());
  }
}
