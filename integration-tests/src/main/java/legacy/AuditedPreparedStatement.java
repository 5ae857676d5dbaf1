package legacy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;

/** Counts what is executed, and knows only large updates. */
final class AuditedPreparedStatement extends DelegatingPreparedStatement {

  private int executions;

  AuditedPreparedStatement(DelegatingConnection<?> connection, PreparedStatement delegate) {
    super(connection, delegate);
  }

  @Override
  public boolean execute() throws SQLException {
    count();
    return ((PreparedStatement) getDelegate()).execute();
  }

  @Override
  public int executeUpdate() throws SQLException {
    return (int) executeLargeUpdate();
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    count();
    return ((PreparedStatement) getDelegate()).executeLargeUpdate();
  }

  private void count() throws SQLException {
    checkOpen();
    executions++;
  }

  @Override
  public String toString() {
    return "audited, " + executions + " executions";
  }
}
