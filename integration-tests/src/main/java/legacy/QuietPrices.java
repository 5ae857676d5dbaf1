package legacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks three times at its prices and then waits, with its pool open, to look once more. */
public final class QuietPrices {

  private final Connector connector;

  private QuietPrices(Connector connector) {
    this.connector = connector;
  }

  /** Takes the kind of connection, a JDBC URL, a user, a password. */
  public static void main(String[] arguments) throws Exception {
    QuietPrices prices =
        new QuietPrices(Connector.of(arguments[0], arguments[1], arguments[2], arguments[3]));
    for (int i = 0; i < 3; i++) {
      prices.look();
    }
    Hold.untilInputEnds();
    prices.look();
  }

  private void look() throws SQLException {
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement()) {
      System.out.println("prices: " + statement.execute("SELECT 1"));
    }
  }
}
