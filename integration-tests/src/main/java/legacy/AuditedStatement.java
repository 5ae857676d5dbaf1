package legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.apache.commons.dbcp2.DelegatingStatement;

/** Counts what is executed, some of it by another method than it was asked for. */
final class AuditedStatement extends DelegatingStatement {

  private int executions;

  AuditedStatement(DelegatingConnection<?> connection, Statement delegate) {
    super(connection, delegate);
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    count();
    return getDelegate().execute(sql);
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    count();
    return getDelegate().executeQuery(sql);
  }

  /** Of one kind for the audit. */
  @Override
  public int executeUpdate(String sql) throws SQLException {
    return (int) executeLargeUpdate(sql);
  }

  @Override
  public long executeLargeUpdate(String sql) throws SQLException {
    count();
    return getDelegate().executeLargeUpdate(sql);
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
