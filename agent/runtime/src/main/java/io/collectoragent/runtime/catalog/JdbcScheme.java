package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;
import java.util.Locale;

/**
 * Names the system that the first word of a JDBC URL stands for. Never throws.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/db/">Well-known
 *     values of db.system.name</a>
 */
final class JdbcScheme {

  private static final String PREFIX = "jdbc:";

  private JdbcScheme() {}

  /** What follows {@code jdbc:} and the names of drivers that wrap another; null without it. */
  static String unwrapped(String url) {
    if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return null;
    }
    int start = PREFIX.length();
    for (int colon = url.indexOf(':', start); colon >= 0; colon = url.indexOf(':', start)) {
      String scheme = url.substring(start, colon).toLowerCase(Locale.ROOT);
      if (!scheme.equals("p6spy") && !scheme.equals("log4jdbc")) {
        break;
      }
      start = colon + 1;
    }
    return url.substring(start);
  }

  static String system(String scheme) {
    String name = scheme.toLowerCase(Locale.ROOT);
    switch (name) {
      case "h2":
        return "h2database";
      case "sqlserver":
      case "jtds":
        return "microsoft.sql_server";
      case "oracle":
        return "oracle.db";
      case "ch":
        return "clickhouse";
      case "mysql":
      case "mariadb":
      case "postgresql":
      case "hsqldb":
      case "derby":
      case "sqlite":
      case "clickhouse":
        return name;
      case "db2":
        return "ibm.db2";
      default:
        return DbServer.OTHER;
    }
  }
}
