package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at its prices through an outage of their database, each time by a new connection. */
public final class BusyPrices {

  private int looked;

  private BusyPrices() {}

  /** Takes a JDBC URL, a user, a password. */
  public static void main(String[] arguments) throws Exception {
    BusyPrices prices = new BusyPrices();
    Outage.outlive(() -> prices.look(arguments[0], arguments[1], arguments[2]));
    System.out.println("looked " + prices.looked);
    Hold.untilInputEnds();
  }

  private void look(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      looked++;
      statement.execute("SELECT 1");
    }
  }
}
