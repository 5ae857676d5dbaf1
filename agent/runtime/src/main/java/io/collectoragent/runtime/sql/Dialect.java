package io.collectoragent.runtime.sql;

import java.util.Locale;

/** The lexical rules by which a statement is read. Immutable. */
public enum Dialect {
  /** MySQL and MariaDB: {@code "x"} is a literal, {@code #} opens a comment. */
  MYSQL,
  /** PostgreSQL: {@code "x"} is always a name, {@code $tag$} quotes, comments nest. */
  POSTGRESQL,
  /** Everything else: what two databases would read differently is taken for a literal. */
  ANSI;

  /**
   * The dialect of a database, by its {@code db.system.name} of the OpenTelemetry conventions.
   *
   * @param dbSystemName in any case; null and unknown names are {@link #ANSI}
   */
  public static Dialect forSystem(String dbSystemName) {
    if (dbSystemName == null) {
      return ANSI;
    }
    switch (dbSystemName.toLowerCase(Locale.ROOT)) {
      case "mysql":
      case "mariadb":
        return MYSQL;
      case "postgresql":
        return POSTGRESQL;
      default:
        return ANSI;
    }
  }
}
