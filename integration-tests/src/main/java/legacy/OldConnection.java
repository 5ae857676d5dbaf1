package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Has the few methods that there were; the test takes {@code abstract} away. */
public abstract class OldConnection implements Connection {

  @Override
  public Statement createStatement() throws SQLException {
    return (Statement) OldPricesTask.instance(this, "Connection", "Statement");
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return (PreparedStatement) OldPricesTask.instance(this, "Connection", "PreparedStatement");
  }

  @Override
  public void close() {}
}
