package legacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** How programs of all ages come by a connection. */
interface Connector {

  /** The caller closes it. */
  Connection connect() throws SQLException;

  /**
   * @param kind {@code driver-manager}, {@code hikari}, {@code dbcp2}, {@code p6spy}, {@code
   *     audited}, {@code proxied}, or the name of a driver's {@code DataSource}
   * @param user empty where the URL has it
   */
  static Connector of(String kind, String url, String user, String password)
      throws ReflectiveOperationException {
    switch (kind) {
      case "driver-manager":
        return user.isEmpty()
            ? () -> DriverManager.getConnection(url)
            : () -> DriverManager.getConnection(url, user, password);
      case "p6spy":
        String spied = url.replaceFirst("jdbc:", "jdbc:p6spy:");
        return () -> DriverManager.getConnection(spied, user, password);
      case "audited":
        AuditedDriver.register();
        return () -> DriverManager.getConnection(AuditedDriver.PREFIX + url, user, password);
      case "proxied":
        return () -> Proxied.connection(DriverManager.getConnection(url, user, password));
      case "hikari":
        return hikari(url, user, password);
      case "dbcp2":
        return dbcp2(url, user, password);
      default:
        DataSource source = (DataSource) Class.forName(kind).getDeclaredConstructor().newInstance();
        source.getClass().getMethod("setUrl", String.class).invoke(source, url);
        return () -> source.getConnection(user, password);
    }
  }

  /** Of two connections, each of which is asked whether it lives whenever it is lent. */
  static Connector hikari(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(2);
    config.setConnectionTestQuery("SELECT 1");
    HikariDataSource source = new HikariDataSource(config);
    return source::getConnection;
  }

  static Connector dbcp2(String url, String user, String password) {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setMaxTotal(2);
    source.setValidationQuery("SELECT 1");
    source.setTestOnBorrow(true);
    return source::getConnection;
  }
}
