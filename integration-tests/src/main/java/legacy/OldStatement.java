package legacy;

import java.sql.SQLException;
import java.sql.Statement;

/** Stores one row, or none where the statement is odd. */
public abstract class OldStatement implements Statement {

  @Override
  public int executeUpdate(String sql) throws SQLException {
    try {
      if (sql.startsWith("ODD")) {
        throw new SQLException("odd", "42000");
      }
      return 1;
    } finally {
      cleared();
    }
  }

  /** Called at the end of an update, come what may. */
  void cleared() {}

  @Override
  public void close() {}
}
