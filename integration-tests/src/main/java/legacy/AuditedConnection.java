package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.DelegatingConnection;

/** A connection whose statements are audited; those of other overloads are the delegate's own. */
final class AuditedConnection extends DelegatingConnection<Connection> {

  AuditedConnection(Connection delegate) {
    super(delegate);
  }

  @Override
  public Statement createStatement() throws SQLException {
    return new AuditedStatement(this, getDelegate().createStatement());
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return new AuditedPreparedStatement(this, getDelegate().prepareStatement(sql));
  }
}
