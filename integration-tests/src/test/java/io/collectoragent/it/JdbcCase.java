package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;

/**
 * A driver, and the way to a connection, that the same program is run with.
 *
 * @param libraries file names in {@code target/libs}
 * @param connector what {@code legacy.Connector} is told
 * @param system the expected {@code db.system.name}
 * @param database the expected {@code db.namespace}
 * @param address the expected {@code server.address}; null for an embedded database
 * @param port the expected {@code server.port}; 0 for an embedded database
 * @param call what to call with one number; it answers with one row
 */
record JdbcCase(
    List<String> libraries,
    String connector,
    String url,
    String system,
    String database,
    String address,
    long port,
    String call) {

  static final String DBCP2 = "commons-dbcp2-2.12.0.jar";
  static final String HIKARI = "HikariCP-4.0.3.jar";

  private static final String H2 = "h2-2.2.224.jar";
  private static final String MARIADB = "mariadb-java-client-3.5.6.jar";

  static JdbcCase h2(String connector, String... more) {
    return new JdbcCase(
        libraries(H2, more),
        connector,
        "jdbc:h2:mem:shapes;DB_CLOSE_DELAY=-1",
        "h2database",
        "shapes",
        null,
        0,
        "CALL ABS(?)");
  }

  /**
   * @param url of a database with a procedure {@code absolute}
   */
  static JdbcCase mariaDb(String url, String connector, String... more) {
    String address = url.substring(url.indexOf("//") + 2, url.lastIndexOf('/'));
    String[] hostAndPort = address.split(":");
    return new JdbcCase(
        libraries(MARIADB, more),
        connector,
        url,
        "mariadb",
        url.substring(url.lastIndexOf('/') + 1),
        hostAndPort[0],
        Long.parseLong(hostAndPort[1]),
        "{call absolute(?)}");
  }

  /** Both pools bring what they need, which the other cases do not mind. */
  private static List<String> libraries(String driver, String... more) {
    List<String> libraries =
        new ArrayList<>(List.of(driver, "slf4j-api-1.7.36.jar", "commons-logging-1.2.jar"));
    libraries.add("commons-pool2-2.12.0.jar");
    libraries.addAll(List.of(more));
    return libraries;
  }

  /** The same with options in the URL, which may be credentials. */
  JdbcCase withOptions(String options) {
    return new JdbcCase(libraries, connector, url + options, system, database, address, port, call);
  }

  Program program() {
    return program("legacy.JdbcShapes");
  }

  /** Another program that is told the same. */
  Program program(String mainClass) {
    boolean hasUser = url.contains("hidden-user");
    return Program.of(mainClass, libraries.toArray(String[]::new))
        .arguments(
            connector, url, hasUser ? "" : "hidden-user", hasUser ? "" : "hidden-password", call);
  }
}
