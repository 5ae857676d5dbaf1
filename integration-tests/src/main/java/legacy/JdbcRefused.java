package legacy;

import java.sql.Connection;

/** Asks once for a connection, takes the refusal as collectors do, and waits. */
public final class JdbcRefused {

  private JdbcRefused() {}

  /** Takes the kind of connection, a JDBC URL, a user, a password. */
  public static void main(String[] arguments) throws Exception {
    try {
      Connector connector = Connector.of(arguments[0], arguments[1], arguments[2], arguments[3]);
      Connection connection = connector.connect();
      System.out.println("connected: " + connection.isValid(5));
    } catch (Exception refused) {
      System.out.println("refused");
    }
    Hold.untilInputEnds();
  }
}
