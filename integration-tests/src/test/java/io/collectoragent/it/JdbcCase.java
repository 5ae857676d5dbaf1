package io.collectoragent.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A driver, and the way to a connection, that the same program is run with.
 *
 * @param libraries file names in {@code target/libs}
 * @param properties system properties of the program
 * @param connector what {@code legacy.Connector} is told
 * @param user empty where the URL has it
 * @param system the expected {@code db.system.name}
 * @param database the expected {@code db.namespace}
 * @param address the expected {@code server.address}; null for an embedded database
 * @param port the expected {@code server.port}; 0 for an embedded database
 * @param without what this driver cannot do, in words of {@code legacy.JdbcShapes}
 * @param rowsOfFailedBatch what its driver reports of three inserts of which the second fails
 */
record JdbcCase(
    List<String> libraries,
    Map<String, String> properties,
    String connector,
    String url,
    String user,
    String password,
    String system,
    String database,
    String address,
    long port,
    JdbcDialect dialect,
    Set<String> without,
    int rowsOfFailedBatch) {

  static final String DBCP2 = "commons-dbcp2-2.12.0.jar";
  static final String HIKARI = "HikariCP-4.0.3.jar";
  static final String H2 = "h2-2.2.224.jar";

  private static final String MARIADB = "mariadb-java-client-3.5.6.jar";

  static JdbcCase h2(String connector, String... more) {
    List<String> libraries = new ArrayList<>(List.of(H2));
    libraries.addAll(List.of(more));
    return h2Of(connector, libraries);
  }

  /** With another version of the driver, and with nothing but what is named. */
  static JdbcCase h2Of(String connector, List<String> libraries) {
    return embedded(libraries, "jdbc:h2:mem:shapes;DB_CLOSE_DELAY=-1", "h2database", JdbcDialect.H2)
        .by(connector)
        .without("out", "several");
  }

  /**
   * @param url of a database with a procedure {@code absolute}
   */
  static JdbcCase mariaDb(String url, String connector, String... more) {
    List<String> libraries = new ArrayList<>(List.of(MARIADB));
    libraries.addAll(List.of(more));
    return remote(libraries, url, "mariadb", JdbcDialect.MYSQL).by(connector).failedBatchOf(0);
  }

  static JdbcCase embedded(List<String> libraries, String url, String system, JdbcDialect dialect) {
    return new JdbcCase(
        withTheirNeeds(libraries),
        Map.of(),
        "driver-manager",
        url,
        "hidden-user",
        "hidden-password",
        system,
        "shapes",
        null,
        0,
        dialect,
        Set.of(),
        2);
  }

  static JdbcCase remote(List<String> libraries, String url, String system, JdbcDialect dialect) {
    String address = url.substring(url.indexOf("//") + 2, url.lastIndexOf('/'));
    String[] hostAndPort = address.split(":");
    return new JdbcCase(
        withTheirNeeds(libraries),
        Map.of(),
        "driver-manager",
        url,
        "hidden-user",
        "hidden-password",
        system,
        url.substring(url.lastIndexOf('/') + 1),
        hostAndPort[0],
        Long.parseLong(hostAndPort[1]),
        dialect,
        Set.of(),
        0);
  }

  /** Pools bring what they need, which the other cases do not mind. */
  private static List<String> withTheirNeeds(List<String> drivers) {
    List<String> libraries = new ArrayList<>(drivers);
    libraries.addAll(List.of("slf4j-api-1.7.36.jar", "commons-logging-1.2.jar"));
    if (drivers.stream().noneMatch(library -> library.startsWith("commons-pool2"))) {
      libraries.add("commons-pool2-2.12.0.jar");
    }
    return libraries;
  }

  boolean can(String ability) {
    return !without.contains(ability);
  }

  /** As of a driver that cannot do this either. */
  JdbcCase without(String... abilities) {
    Set<String> all = new HashSet<>(without);
    all.addAll(Arrays.asList(abilities));
    return copy(properties, connector, url, user, password, all, rowsOfFailedBatch);
  }

  JdbcCase by(String otherConnector) {
    return copy(properties, otherConnector, url, user, password, without, rowsOfFailedBatch);
  }

  JdbcCase failedBatchOf(int rows) {
    return copy(properties, connector, url, user, password, without, rows);
  }

  JdbcCase as(String otherUser, String otherPassword) {
    return copy(properties, connector, url, otherUser, otherPassword, without, rowsOfFailedBatch);
  }

  /** One that does not register itself, and whatever else has to be set. */
  JdbcCase with(String property, String value) {
    Map<String, String> all = new HashMap<>(properties);
    all.put(property, value);
    return copy(all, connector, url, user, password, without, rowsOfFailedBatch);
  }

  /** The same with options in the URL, which may be credentials. */
  JdbcCase withOptions(String options) {
    boolean hasUser = options.contains("hidden-user");
    return copy(
        properties,
        connector,
        url + options,
        hasUser ? "" : user,
        hasUser ? "" : password,
        without,
        rowsOfFailedBatch);
  }

  JdbcCase named(String otherDatabase) {
    return new JdbcCase(
        libraries,
        properties,
        connector,
        url,
        user,
        password,
        system,
        otherDatabase,
        address,
        port,
        dialect,
        without,
        rowsOfFailedBatch);
  }

  private JdbcCase copy(
      Map<String, String> otherProperties,
      String otherConnector,
      String otherUrl,
      String otherUser,
      String otherPassword,
      Set<String> otherWithout,
      int otherRows) {
    return new JdbcCase(
        libraries,
        otherProperties,
        otherConnector,
        otherUrl,
        otherUser,
        otherPassword,
        system,
        database,
        address,
        port,
        dialect,
        otherWithout,
        otherRows);
  }

  Program program() {
    return program("legacy.JdbcShapes");
  }

  /** Another program that is told the same. */
  Program program(String mainClass) {
    Program program =
        Program.of(mainClass, libraries.toArray(String[]::new))
            .arguments(
                connector,
                url,
                user,
                password,
                dialect.create(),
                dialect.call(),
                dialect.out(),
                dialect.several(),
                dialect.upsert(),
                String.join(",", without));
    properties.forEach(program::property);
    return program;
  }
}
