package legacy;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** A driver as they were in the nineties. */
public class OldDriver implements Driver {

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return (Connection) OldPricesTask.instance(this, "Driver", "Connection");
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:old:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return null;
  }
}
