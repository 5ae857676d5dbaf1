package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Observer;

/**
 * Sees {@code Driver.connect}: learns which database the connection leads to, and keeps the
 * statements that a driver runs to set a connection up from counting as the collector's.
 *
 * <p>A driver may wrap another one: then the inner one's URL tells the truth, and its attempt is
 * the one that counts. {@code DriverManager} asks every driver in turn, and most say only that the
 * URL is not theirs: what is observed begins when there is something to tell.
 */
final class ConnectProbe extends Probe {

  private final Observer observer;
  private final Databases databases;
  private final Connections connections;
  private final ConnectFailures failures;
  private final Openings openings;

  ConnectProbe(ProbeContext context, Openings openings) {
    this.observer = context.observer();
    this.databases = context.databases();
    this.connections = new Connections(context);
    this.failures = new ConnectFailures(context.states());
    this.openings = openings;
  }

  @Override
  public Object enter(Object self, Object url, Object detail) {
    return url instanceof String ? openings.begin(observer, (String) url) : null;
  }

  @Override
  public void exit(Object token, Object self, Object connection, Throwable thrown) {
    if (token == null) {
      return;
    }
    Opening opening = (Opening) token;
    openings.end(observer, opening);
    if (connection != null || thrown != null) {
      ended(opening, connection, thrown);
    }
  }

  private void ended(Opening opening, Object connection, Throwable thrown) {
    boolean toldWithin = thrown == null ? opening.database != null : failures.areTold(thrown);
    if (opening.database == null) {
      opening.database = databases.of(opening.url);
    }
    if (!opening.isOutermost()) {
      opening.outer.database = opening.database;
    }
    if (connection != null) {
      connections.leadsTo(connection, opening.database);
      connections.opened(connection, opening);
    }
    if (!toldWithin && !opening.byAgent) {
      failures.tell(thrown);
      tell(opening, opening.database, thrown);
    }
  }

  private void tell(Opening opening, KnownDatabase database, Throwable thrown) {
    DbConnect attempt = observer.startAt(opening.startNanos, new DbConnect(database.server()));
    attempt.fail(thrown);
    observer.stop(attempt);
  }
}
