package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;
import java.util.Locale;

/**
 * Reads system, host, port and database out of a JDBC URL, and nothing else: credentials may stand
 * anywhere in the rest. Never throws.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/db/">Well-known
 *     values of db.system.name</a>
 */
final class JdbcUrl {

  private static final String UNKNOWN = "unknown";
  private static final String PREFIX = "jdbc:";
  private static final int NAME_AT_MOST = 100;

  private JdbcUrl() {}

  static DbServer parse(String url) {
    if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return new DbServer("other_sql", UNKNOWN, null, -1);
    }
    String rest = url.substring(PREFIX.length());
    String scheme = before(rest, ":").toLowerCase(Locale.ROOT);
    if (scheme.equals("p6spy") || scheme.equals("log4jdbc")) {
      return parse(PREFIX + rest.substring(Math.min(rest.length(), scheme.length() + 1)));
    }
    String system = system(scheme);
    int slashes = rest.indexOf("//");
    String path = slashes < 0 ? rest.substring(scheme.length()) : rest.substring(slashes + 2);
    return slashes < 0 || isEmbedded(system, rest) ? embedded(system, path) : remote(system, path);
  }

  private static String system(String scheme) {
    switch (scheme) {
      case "h2":
        return "h2database";
      case "sqlserver":
      case "jtds":
        return "microsoft.sql_server";
      case "oracle":
        return "oracle.db";
      case "mysql":
      case "mariadb":
      case "postgresql":
      case "hsqldb":
      case "derby":
      case "sqlite":
      case "clickhouse":
        return scheme;
      case "db2":
        return "ibm.db2";
      default:
        return "other_sql";
    }
  }

  /** H2 and HSQLDB write a server as {@code h2:tcp://}; all else after their scheme is a place. */
  private static boolean isEmbedded(String system, String rest) {
    String afterScheme = rest.substring(rest.indexOf(':') + 1);
    boolean local = system.equals("h2database") || system.equals("hsqldb");
    return local
        && !afterScheme.startsWith("tcp:")
        && !afterScheme.startsWith("ssl:")
        && !afterScheme.startsWith("hsql");
  }

  private static DbServer embedded(String system, String path) {
    String place = before(before(before(path, ";"), "?"), "&");
    int end =
        Math.max(place.lastIndexOf(':'), Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')));
    return new DbServer(system, name(place.substring(end + 1)), null, -1);
  }

  private static DbServer remote(String system, String path) {
    String plain = before(before(path, "?"), ";");
    String authority = before(plain, "/");
    String first = before(authority.substring(authority.lastIndexOf('@') + 1), ",");
    int colon = first.lastIndexOf(':');
    boolean hasPort = colon > first.lastIndexOf(']') && colon >= 0;
    String host = hasPort ? first.substring(0, colon) : first;
    int port = hasPort ? port(first.substring(colon + 1)) : -1;
    String database =
        system.equals("microsoft.sql_server")
            ? parameter(path, "databasename=")
            : plain.substring(Math.min(plain.length(), authority.length() + 1));
    int last = Math.max(database.lastIndexOf('/'), database.lastIndexOf(':'));
    return new DbServer(
        system, name(database.substring(last + 1)), plainHost(host) ? host : null, port);
  }

  private static String parameter(String path, String name) {
    int start = path.toLowerCase(Locale.ROOT).indexOf(name);
    return start < 0 ? "" : before(path.substring(start + name.length()), ";");
  }

  /** MySQL's {@code (host=a,password=b)} and what else may stand there is no host. */
  private static boolean plainHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Character.isLetterOrDigit(c) && ".-_:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  private static String name(String database) {
    for (int i = 0; i < database.length(); i++) {
      char c = database.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-.$ ".indexOf(c) < 0) {
        return UNKNOWN;
      }
    }
    return database.isEmpty() || database.length() > NAME_AT_MOST ? UNKNOWN : database;
  }

  private static int port(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException notAPort) {
      return -1;
    }
  }

  private static String before(String text, String end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
