package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** A statement that always answers the same row, and that each of its batch changed one. */
public abstract class NoOpStatement implements PreparedStatement {

  private final NoOpRows rows = Stub.of(NoOpRows.class);
  private final int[] counts = new int[PriceTable.ROWS];
  private Connection connection;

  NoOpStatement on(Connection its) {
    connection = its;
    return this;
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public ResultSet executeQuery() {
    rows.rewind();
    return rows;
  }

  @Override
  public int[] executeBatch() {
    java.util.Arrays.fill(counts, 1);
    return counts;
  }
}
