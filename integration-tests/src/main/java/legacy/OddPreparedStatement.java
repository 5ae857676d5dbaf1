package legacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;

/** As odd as {@link OddStatement}, with SQL of its own. */
final class OddPreparedStatement extends DelegatingPreparedStatement {

  private final String sql;

  OddPreparedStatement(OddConnection connection, String sql) {
    super(connection, null);
    this.sql = sql;
  }

  @Override
  public boolean execute() {
    OddStatement.fail(sql);
    return false;
  }

  @Override
  public ResultSet executeQuery() {
    execute();
    return null;
  }

  @Override
  public int executeUpdate() throws SQLException {
    execute();
    return -2;
  }

  @Override
  public void addBatch() {}

  /** Adds one more, and forgets. */
  @Override
  public int[] executeBatch() {
    addBatch();
    return new int[] {-2, -2, -2, -2, -2};
  }

  @Override
  public int getUpdateCount() {
    throw new StackOverflowError("hidden");
  }

  @Override
  public Connection getConnection() {
    return null;
  }

  @Override
  public void close() {
    throw new AssertionError("hidden");
  }

  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    throw new IllegalStateException("hidden");
  }
}
