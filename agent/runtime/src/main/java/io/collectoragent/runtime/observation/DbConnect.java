package io.collectoragent.runtime.observation;

/** One attempt to open a connection: it is no query, but health and errors hang on it. */
public final class DbConnect extends Observation {

  private final DbServer server;

  public DbConnect(DbServer server) {
    super(Group.DB_CONNECT);
    this.server = server;
  }

  public DbServer server() {
    return server;
  }
}
