package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;

/**
 * Sees {@code Driver.connect}: learns which database the connection leads to, and keeps the
 * statements that a driver runs to set a connection up from counting as the collector's.
 */
final class ConnectProbe extends Probe {

  private final Observer observer;
  private final Databases databases;
  private final Connections connections;

  ConnectProbe(ProbeContext context) {
    this.observer = context.observer();
    this.databases = context.databases();
    this.connections = new Connections(context);
  }

  @Override
  public Object enter(Object self, Object url, Object detail) {
    if (!(url instanceof String) || observer.isOpen(Group.DB_CONNECT)) {
      return null;
    }
    KnownDatabase database = databases.of((String) url);
    Attempt attempt = new Attempt(database, observer.start(new DbConnect(database.server())));
    observer.enter(attempt.observation);
    return attempt;
  }

  @Override
  public void exit(Object token, Object self, Object connection, Throwable thrown) {
    if (token == null) {
      return;
    }
    Attempt attempt = (Attempt) token;
    observer.leave(attempt.observation);
    if (connection != null) {
      connections.opened(connection, attempt.database);
    }
    // Neither is a driver saying that the URL is not its own: that was no attempt.
    if (connection != null || thrown != null) {
      attempt.observation.fail(thrown);
      observer.stop(attempt.observation);
    }
  }

  private static final class Attempt {
    private final KnownDatabase database;
    private final DbConnect observation;

    Attempt(KnownDatabase database, DbConnect observation) {
      this.database = database;
      this.observation = observation;
    }
  }
}
