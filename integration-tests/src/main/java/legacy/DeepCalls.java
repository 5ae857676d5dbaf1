package legacy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Calls its database where the stack is all but used up, and goes on with its work. */
public final class DeepCalls {

  private static final int ROUNDS = 20;
  private static final int CALLS_A_ROUND = 200;

  private final Statement statement;
  private int left;

  private DeepCalls(Statement statement) {
    this.statement = statement;
  }

  /** Takes the class name of the driver. */
  public static void main(String[] arguments) throws Exception {
    Driver driver = (Driver) Class.forName(arguments[0]).getConstructor().newInstance();
    Connection connection = driver.connect("jdbc:old://prices", new Properties());
    Statement statement = connection.createStatement();
    int rows = statement.executeUpdate("INSERT INTO price_data VALUES ('bitcoin')");
    new DeepCalls(statement).overflow();
    for (int i = 0; i < CALLS_A_ROUND; i++) {
      rows += statement.executeUpdate("DELETE FROM price_data");
    }
    System.out.println("rows " + rows);
    Hold.untilInputEnds();
  }

  private void overflow() throws SQLException {
    for (int i = 0; i < ROUNDS; i++) {
      left = CALLS_A_ROUND;
      deeper();
    }
    System.out.println("overflown");
  }

  private void deeper() throws SQLException {
    try {
      deeper();
    } catch (StackOverflowError asWanted) {
      // The frames above are gone; the next call is a little less deep.
    }
    if (left > 0) {
      left--;
      try {
        statement.executeUpdate("UPDATE price_data SET price = 1");
      } catch (StackOverflowError stillTooDeep) {
        left++;
      }
    }
  }
}
