package legacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.dbcp2.DelegatingConnection;

/** Equal to all others, without a hash, and with statements now and then. */
final class OddConnection extends DelegatingConnection<Connection> {

  private final OddDriver driver;

  OddConnection(OddDriver driver) {
    super(null);
    this.driver = driver;
  }

  @Override
  public Statement createStatement() {
    return new OddStatement(this, null);
  }

  /** None at all, where another one would be scrollable. */
  @Override
  public Statement createStatement(int type, int concurrency) {
    return null;
  }

  /** Never throws it; a class file that says nothing of {@code java.sql} would go unseen. */
  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    switch (sql) {
      case "none":
        return null;
      case "runtime":
        throw new IllegalStateException("hidden");
      default:
        return new OddPreparedStatement(this, sql);
    }
  }

  @Override
  public DatabaseMetaData getMetaData() {
    throw new AbstractMethodError();
  }

  /** Executes something of its own. */
  @Override
  @SuppressWarnings("deprecation")
  public boolean isValid(int seconds) {
    new OddStatement(this, null).executeQuery("SELECT 1");
    return true;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public void close() {
    throw new IllegalStateException("hidden");
  }

  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    throw new IllegalStateException("hidden " + driver.getMajorVersion());
  }

  @Override
  public String toString() {
    return null;
  }
}
