package legacy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** Opens connections in all ways, each to a database of its own, and leaves some of them open. */
public final class JdbcConnections {

  private static final int PATIENCE = 200;

  private final List<Object> kept = new ArrayList<>();

  private JdbcConnections() {}

  public static void main(String[] arguments) throws Exception {
    JdbcConnections all = new JdbcConnections();
    all.byDriver();
    all.byDataSource();
    all.byWrapper();
    all.byHikari();
    all.byDbcp2();
    leak();
    System.out.println("kept " + all.kept.size());
    Hold.untilInputEnds();
    System.out.println(all.kept.isEmpty());
  }

  private static String url(String database) {
    return "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1";
  }

  private static Connection open(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "hidden-user", "hidden-password");
  }

  /** Five opened, one closed, one closed twice, one given up. */
  private void byDriver() throws SQLException {
    for (int i = 0; i < 5; i++) {
      kept.add(open("driver"));
    }
    ((Connection) kept.get(0)).close();
    ((Connection) kept.get(1)).close();
    ((Connection) kept.get(1)).close();
    ((Connection) kept.get(2)).abort(Runnable::run);
    open("closed").close();
  }

  private void byDataSource() throws Exception {
    String name = "org.h2.jdbcx.JdbcDataSource";
    Connector source = Connector.of(name, url("source"), "hidden-user", "hidden-password");
    kept.add(source.connect());
    kept.add(source.connect());
    source.connect().close();
  }

  private void byWrapper() throws SQLException {
    AuditedDriver.register();
    for (int i = 0; i < 3; i++) {
      kept.add(DriverManager.getConnection(AuditedDriver.PREFIX + url("wrapped"), "sa", ""));
    }
    ((Connection) kept.get(kept.size() - 1)).close();
  }

  /** Two pools of one database, a third that is closed, and a connection beside them. */
  private void byHikari() throws SQLException {
    HikariDataSource one = hikari("pool", 7);
    HikariDataSource two = hikari("pool", 4);
    kept.add(one.getConnection());
    kept.add(one.getConnection());
    kept.add(two.getConnection());
    one.getConnection().close();
    HikariDataSource over = hikari("over", 5);
    kept.add(over.getConnection());
    over.close();
    kept.add(hikari("beside", 3).getConnection());
    kept.add(open("beside"));
  }

  private HikariDataSource hikari(String database, int size) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url(database));
    source.setUsername("hidden-user");
    source.setPassword("hidden-password");
    source.setMaximumPoolSize(size);
    kept.add(source);
    return source;
  }

  private void byDbcp2() throws SQLException {
    BasicDataSource source = new BasicDataSource();
    source.setUrl(url("dbcp2"));
    source.setUsername("hidden-user");
    source.setPassword("hidden-password");
    source.setInitialSize(3);
    kept.add(source);
    lend(source);
  }

  private void lend(DataSource source) throws SQLException {
    kept.add(source.getConnection());
    kept.add(source.getConnection());
    source.getConnection().close();
  }

  /** A connection that nobody closes and nobody knows any more. */
  private static void leak() throws Exception {
    WeakReference<Connection> leaked = new WeakReference<>(open("leaked"));
    for (int i = 0; i < PATIENCE && leaked.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    System.out.println("leaked and gone: " + (leaked.get() == null));
  }
}
