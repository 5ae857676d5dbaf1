package legacy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** Breaks every rule that a driver can break. Its URLs say how it connects. */
final class OddDriver implements Driver {

  static final String PREFIX = "jdbc:derby:";

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    switch (url) {
      case PREFIX + "odd":
        return new OddConnection(this);
      case PREFIX + "runtime":
        throw new IllegalStateException("hidden");
      case PREFIX + "error":
        throw new AssertionError("hidden");
      case PREFIX + "again":
        return connect(PREFIX + "odd", info);
      default:
        return null;
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    throw new AbstractMethodError();
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return null;
  }

  @Override
  public int getMajorVersion() {
    return -1;
  }

  @Override
  public int getMinorVersion() {
    return -1;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return true;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
