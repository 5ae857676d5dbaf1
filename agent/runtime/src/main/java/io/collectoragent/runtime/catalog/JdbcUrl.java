package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;

/**
 * Reads system, host, port and database out of a JDBC URL, and nothing else: credentials may stand
 * anywhere in the rest. Never throws.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/db/">Well-known
 *     values of db.system.name</a>
 */
final class JdbcUrl {

  private static final int NAME_AT_MOST = 100;
  private static final int HOST_AT_MOST = 255;
  private static final int LAST_PORT = 65_535;

  private JdbcUrl() {}

  static DbServer parse(String url) {
    String rest = JdbcScheme.unwrapped(url);
    if (rest == null) {
      return new DbServer(DbServer.OTHER, DbServer.UNKNOWN, null, -1);
    }
    String system = JdbcScheme.system(before(rest, ":"));
    int colon = rest.indexOf(':');
    String afterScheme = colon < 0 ? "" : rest.substring(colon + 1);
    if (system.equals("oracle.db")) {
      return oracle(afterScheme);
    }
    int slashes = before(before(rest, "?"), ";").indexOf("://");
    return slashes < 0 || isEmbedded(system, afterScheme)
        ? embedded(system, afterScheme)
        : remote(system, rest.substring(slashes + 3));
  }

  /** H2 and HSQLDB write a server as {@code h2:tcp://}; all else after their scheme is a place. */
  private static boolean isEmbedded(String system, String afterScheme) {
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

  /** What stands before its {@code @} is {@code user/password}, or nothing. */
  private static DbServer oracle(String path) {
    String plain = before(path, "?");
    int at = plain.lastIndexOf('@');
    String address = at < 0 ? "" : plain.substring(at + 1);
    String place = address.substring(address.indexOf("//") < 0 ? 0 : address.indexOf("//") + 2);
    String authority = before(place, "/");
    String[] parts = authority.split(":", 3);
    if (parts.length == 1 && authority.length() == place.length()) {
      return new DbServer("oracle.db", name(place), null, -1);
    }
    String service = place.substring(Math.min(place.length(), authority.length() + 1));
    String database = parts.length == 3 ? parts[2] : before(before(service, ":"), "/");
    return server("oracle.db", database, parts[0], parts.length > 1 ? parts[1] : null);
  }

  private static DbServer remote(String system, String path) {
    String plain = before(before(path, "?"), ";");
    String authority = before(plain, "/");
    String afterAuthority = plain.substring(Math.min(plain.length(), authority.length() + 1));
    boolean hasSlash = authority.length() < plain.length();
    if ((hasSlash ? plain : before(path, ";")).indexOf('@', authority.length()) >= 0) {
      // A slash or question mark in a password: what looks like a host is part of the credentials.
      return new DbServer(system, DbServer.UNKNOWN, null, -1);
    }
    String first = before(authority.substring(authority.lastIndexOf('@') + 1), ",");
    int colon = first.lastIndexOf(':');
    boolean hasPort = colon > first.lastIndexOf(']');
    String host = hasPort ? first.substring(0, colon) : first;
    String database = system.equals("microsoft.sql_server") ? parameter(path) : "";
    return server(
        system,
        database.isEmpty() ? inPath(system, afterAuthority) : database,
        before(host, "\\"),
        hasPort ? first.substring(colon + 1) : null);
  }

  /** H2 has {@code mem:name} there, and what others have after a colon are properties. */
  private static String inPath(String system, String path) {
    String place = system.equals("h2database") ? path : before(path, ":");
    return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(':')) + 1);
  }

  private static String parameter(String path) {
    for (String property : path.split(";")) {
      int equals = property.indexOf('=');
      String key = equals < 0 ? "" : property.substring(0, equals).trim();
      if (key.equalsIgnoreCase("databaseName") || key.equalsIgnoreCase("database")) {
        return property.substring(equals + 1).trim();
      }
    }
    return "";
  }

  /** With a host only where it can be nothing else: a port that is no number was a password. */
  private static DbServer server(String system, String database, String host, String digits) {
    int port = digits == null ? -1 : port(digits);
    boolean known = plainHost(host) && (digits == null || port >= 0);
    return new DbServer(system, name(database), known ? host : null, known ? port : -1);
  }

  /** MySQL's {@code (host=a,password=b)} and what else may stand there is no host. */
  private static boolean plainHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Character.isLetterOrDigit(c) && ".-_:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return !host.isEmpty() && host.length() <= HOST_AT_MOST;
  }

  private static String name(String database) {
    for (int i = 0; i < database.length(); i++) {
      char c = database.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-.$ ".indexOf(c) < 0) {
        return DbServer.UNKNOWN;
      }
    }
    return database.isEmpty() || database.length() > NAME_AT_MOST ? DbServer.UNKNOWN : database;
  }

  private static int port(String digits) {
    try {
      int port = Integer.parseInt(digits);
      return port <= LAST_PORT ? port : -1;
    } catch (NumberFormatException notAPort) {
      return -1;
    }
  }

  private static String before(String text, String end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
