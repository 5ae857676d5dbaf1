package legacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.DelegatingStatement;

/** Does with each SQL what that says, by way of whatever other method. */
class OddStatement extends DelegatingStatement {

  private static final int ROUNDS = 20;

  private int round;

  OddStatement(OddConnection connection, Statement none) {
    super(connection, none);
  }

  @Override
  public boolean execute(String sql) {
    if (sql.contains("round") && round++ < ROUNDS) {
      return executeQuery(sql) == null;
    }
    fail(sql);
    return false;
  }

  @Override
  public ResultSet executeQuery(String sql) {
    if (sql.contains("round")) {
      executeUpdate(sql);
    }
    fail(sql);
    return null;
  }

  @Override
  public int executeUpdate(String sql) {
    if (sql.contains("round")) {
      execute(sql);
    }
    fail(sql);
    return sql.contains("minus") ? Integer.MIN_VALUE : 3;
  }

  @Override
  public int executeUpdate(String sql, int keys) {
    return executeUpdate(sql);
  }

  @Override
  public void addBatch(String sql) {
    fail(sql);
  }

  /** Not one count for each. */
  @Override
  public int[] executeBatch() throws SQLException {
    switch (round++) {
      case 0:
        return new int[] {-2, -3, 5, -7};
      case 1:
        return new int[] {1};
      case 2:
        return new int[0];
      default:
        return null;
    }
  }

  static void fail(String sql) {
    if (sql.contains("runtime")) {
      throw new IllegalStateException("hidden");
    } else if (sql.contains("error")) {
      throw new AssertionError("hidden");
    } else if (sql.contains("abstract")) {
      throw new AbstractMethodError("hidden");
    }
  }

  @Override
  public int getUpdateCount() {
    throw new AssertionError("hidden");
  }

  @Override
  public Connection getConnection() {
    throw new AbstractMethodError("hidden");
  }

  @Override
  public void close() {}

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    throw new IllegalStateException("hidden");
  }

  @Override
  public String toString() {
    throw new IllegalStateException("hidden");
  }
}
