package io.collectoragent.runtime.observation;

/**
 * The database at the other end of a connection, from its JDBC URL, without credentials. Immutable
 * but for its memo.
 */
public final class DbServer extends Prepared {

  /** The system of a URL that names none of the well-known ones. */
  public static final String OTHER = "other_sql";

  /** The database of a URL that names none. */
  public static final String UNKNOWN = "unknown";

  private final String system;
  private final String database;
  private final String host;
  private final int port;

  public DbServer(String system, String database, String host, int port) {
    this.system = system;
    this.database = database;
    this.host = host;
    this.port = port;
  }

  /** A well-known value of OpenTelemetry's {@code db.system.name}, or {@code other_sql}. */
  public String system() {
    return system;
  }

  /** The schema or catalogue that the URL names; {@code unknown} where it names none. */
  public String database() {
    return database;
  }

  /** Whether the URL told anything at all. */
  public boolean isKnown() {
    return !(system.equals(OTHER) && database.equals(UNKNOWN));
  }

  /** Null for an embedded database. */
  public String host() {
    return host;
  }

  /** -1 where the URL leaves it to the driver. */
  public int port() {
    return port;
  }
}
