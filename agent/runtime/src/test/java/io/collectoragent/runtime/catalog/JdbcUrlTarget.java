package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.observation.DbServer;
import java.util.List;

/** JDBC URLs: whatever a driver was given, short names come out and no password does. */
public final class JdbcUrlTarget implements FuzzTarget {

  private static final String PASSWORD = "s3cr3t";
  private static final int LONGEST_DATABASE = 100;
  private static final int LONGEST_HOST = 255;

  @Override
  public String name() {
    return "jdbc-url";
  }

  @Override
  public Object parse(String text) {
    DbServer server = JdbcUrl.parse(text);
    assertThat(server.database()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST_DATABASE);
    assertThat(server.port()).isBetween(-1, 65_535);
    if (server.host() != null) {
      assertThat(server.host()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST_HOST);
      assertThat(server.host()).doesNotContainPattern("[@/=?;,\\s]");
    }
    if (isOnlyInCredentials(text)) {
      assertThat(server.database() + ' ' + server.host()).doesNotContain(PASSWORD);
    }
    return server.system() + kind(server.database()) + kind(server.host()) + (server.port() < 0);
  }

  /** Where a driver would take it for one: behind {@code password=}, or in {@code user:…@}. */
  private static boolean isOnlyInCredentials(String url) {
    if (!url.contains("://")) {
      return false;
    }
    int start = url.indexOf("://") + "://".length();
    String authority = url.substring(start).split("[/?;]", 2)[0];
    String user = authority.substring(0, Math.max(0, authority.lastIndexOf('@')));
    String rest = url.substring(0, start) + url.substring(start + user.length());
    rest = rest.replaceAll("(?i)[?&;]password=" + PASSWORD, "");
    return user.indexOf(':') > 0 && !rest.contains(PASSWORD);
  }

  private static String kind(String name) {
    return name == null ? "none" : name.equals(DbServer.UNKNOWN) ? name : "" + name.length() % 4;
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "jdbc:mysql://joe:s3cr3t@db.example:3306/prices?useSSL=true&password=s3cr3t",
        "jdbc:mariadb:replication://a:1,b:2/prices?user=joe",
        "jdbc:mysql://address=(host=a)(port=1)(password=s3cr3t)/prices",
        "jdbc:postgresql://[::1]:5432/prices?password=s3cr3t",
        "jdbc:postgresql:prices",
        "jdbc:sqlserver://h\\i:1433;databaseName=prices;user=joe;password=s3cr3t",
        "jdbc:jtds:sqlserver://h:1433/prices;instance=i",
        "jdbc:oracle:thin:joe/s3cr3t@//h:1521/service",
        "jdbc:oracle:thin:@h:1521:sid",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)(PORT=1)))",
        "jdbc:h2:tcp://h:9092/mem:prices;PASSWORD=s3cr3t",
        "jdbc:h2:mem:prices;DB_CLOSE_DELAY=-1",
        "jdbc:h2:file:C:\\data\\prices",
        "jdbc:hsqldb:hsql://h/prices",
        "jdbc:derby:prices;create=true",
        "jdbc:sqlite:/var/lib/prices.db",
        "jdbc:p6spy:log4jdbc:mysql://h/prices",
        "jdbc:db2://h:50000/prices:user=joe;password=s3cr3t;");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "jdbc:",
        "JDBC:",
        "mysql:",
        "postgresql:",
        "sqlserver:",
        "oracle:thin:",
        "h2:",
        "tcp:",
        "mem:",
        "hsqldb:",
        "hsql:",
        "p6spy:",
        "log4jdbc:",
        "sqlite:",
        "//",
        "://",
        "/",
        ":",
        "@",
        "joe:s3cr3t@",
        "host",
        "[::1]",
        "]",
        "[",
        ":3306",
        ":-1",
        ":99999999999",
        ":+1",
        ",",
        ";",
        "?",
        "&",
        "=",
        "databaseName=",
        "database=",
        "password=s3cr3t",
        ";password=s3cr3t",
        "\\",
        "(",
        ")",
        "%40",
        "%2F",
        "prices",
        " ",
        "\n",
        "\u0130",
        "\u0663",
        "#",
        ".",
        "-",
        "_",
        "$");
  }
}
