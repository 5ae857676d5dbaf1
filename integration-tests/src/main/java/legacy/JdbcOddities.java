package legacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Puts up with {@link OddDriver}, and prints what it got of it. */
public final class JdbcOddities {

  private interface Step {
    Object run() throws Exception;
  }

  private JdbcOddities() {}

  public static void main(String[] arguments) throws Exception {
    DriverManager.registerDriver(new OddDriver());
    for (String url : new String[] {"runtime", "error", "nobody", "again"}) {
      step(url, () -> connection(url) != null);
    }
    Connection connection = connection("odd");
    executions(connection.createStatement());
    batches(connection.createStatement());
    prepared(connection);
    step("valid", () -> connection.isValid(1));
    step("itself", () -> connection.unwrap(Connection.class) == connection);
    step("close", () -> close(connection));
    Hold.untilInputEnds();
  }

  private static Connection connection(String name) throws SQLException {
    return DriverManager.getConnection(OddDriver.PREFIX + name);
  }

  private static void executions(Statement statement) {
    for (String how : new String[] {"runtime", "error", "abstract", "round", "minus", "plain"}) {
      String sql = "INSERT INTO odd (name) VALUES (" + how + ")";
      step("execute " + how, () -> statement.execute(sql));
      step("query " + how, () -> statement.executeQuery(sql));
      step("update " + how, () -> statement.executeUpdate(sql));
    }
    step("keys", () -> statement.executeUpdate("INSERT INTO odd (name) VALUES (plain)", 1));
    step("itself", () -> statement.unwrap(Statement.class) == statement);
  }

  /** One that is not taken is not in it. */
  private static void batches(Statement statement) {
    for (int batch = 0; batch < 4; batch++) {
      step("add", () -> add(statement, "plain"));
      step("add", () -> add(statement, "plain"));
      step("add", () -> add(statement, "runtime"));
      step("batch", () -> Arrays.toString(statement.executeBatch()));
    }
  }

  private static Object add(Statement statement, String how) throws SQLException {
    statement.addBatch("INSERT INTO odd (name) VALUES (" + how + ")");
    return "added";
  }

  private static void prepared(Connection connection) throws SQLException {
    step("none", () -> connection.prepareStatement("none"));
    step("none", () -> connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, 1));
    step("not prepared", () -> connection.prepareStatement("runtime"));
    PreparedStatement insert =
        connection.prepareStatement("INSERT INTO odd (name) VALUES (plain, ?)");
    step("prepared execute", insert::execute);
    step("prepared query", insert::executeQuery);
    step("prepared update", insert::executeUpdate);
    insert.addBatch();
    step("prepared batch", () -> Arrays.toString(insert.executeBatch()));
    step("prepared again", insert::executeUpdate);
  }

  private static Object close(Connection connection) throws SQLException {
    connection.close();
    return "closed";
  }

  private static void step(String name, Step step) {
    try {
      System.out.println(name + ": got " + step.run());
    } catch (Throwable odd) {
      System.out.println(name + ": " + odd);
    }
  }
}
