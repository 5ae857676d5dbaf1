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
 * the one that counts.
 */
final class ConnectProbe extends Probe {

  private final Observer observer;
  private final Databases databases;
  private final Connections connections;
  private final ConnectFailures failures;
  private final ThreadLocal<Attempt> current = new ThreadLocal<>();

  ConnectProbe(ProbeContext context) {
    this.observer = context.observer();
    this.databases = context.databases();
    this.connections = new Connections(context);
    this.failures = new ConnectFailures(context.states());
  }

  @Override
  public Object enter(Object self, Object url, Object detail) {
    if (!(url instanceof String)) {
      return null;
    }
    KnownDatabase database = databases.of((String) url);
    Attempt attempt =
        new Attempt(database, observer.start(new DbConnect(database.server())), current.get());
    current.set(attempt);
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
    if (attempt.outer == null) {
      current.remove();
    } else {
      current.set(attempt.outer);
    }
    // Neither is a driver saying that the URL is not its own: that was no attempt.
    if (connection != null || thrown != null) {
      ended(attempt, connection, thrown);
    }
  }

  private void ended(Attempt attempt, Object connection, Throwable thrown) {
    KnownDatabase database = attempt.inner == null ? attempt.database : attempt.inner;
    if (connection != null) {
      connections.opened(connection, database);
    }
    if (attempt.outer != null) {
      attempt.outer.inner = database;
    }
    boolean told = thrown == null ? attempt.inner != null : failures.areTold(thrown);
    if (!told) {
      failures.tell(thrown);
      attempt.observation.fail(thrown);
      observer.stop(attempt.observation);
    }
  }

  private static final class Attempt {
    private final KnownDatabase database;
    private final DbConnect observation;
    private final Attempt outer;
    private KnownDatabase inner;

    Attempt(KnownDatabase database, DbConnect observation, Attempt outer) {
      this.database = database;
      this.observation = observation;
      this.outer = outer;
    }
  }
}
