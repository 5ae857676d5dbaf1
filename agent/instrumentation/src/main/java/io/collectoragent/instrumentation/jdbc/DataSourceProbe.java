package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;

/**
 * Sees {@code DataSource.getConnection}: a driver's own need not ask its {@code Driver} (MariaDB's
 * and H2's do not), so this is where it is refused, and where its connections are first seen. What
 * a pool executes before it lends a connection is no call of the collector's.
 */
final class DataSourceProbe extends Probe {

  /** Hears of what was lent to the application itself. */
  interface Lends {
    void lent(Object source, Object connection, DbServer server);
  }

  private final Observer observer;
  private final Databases databases;
  private final WeakStates states;
  private final Connections connections;
  private final ConnectFailures failures;
  private final Openings openings;
  private final Lends lends;

  DataSourceProbe(ProbeContext context, Openings openings, Lends lends) {
    this.observer = context.observer();
    this.databases = context.databases();
    this.states = context.states();
    this.connections = new Connections(context);
    this.failures = new ConnectFailures(context.states());
    this.openings = openings;
    this.lends = lends;
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return openings.begin(observer, null);
  }

  /** One that was lent is no attempt to tell of: it may have been open for hours. */
  @Override
  public void exit(Object token, Object self, Object connection, Throwable thrown) {
    if (token == null) {
      return;
    }
    Opening opening = (Opening) token;
    openings.end(observer, opening);
    if (connection != null) {
      lent(opening, self, connection);
    } else if (thrown != null && !opening.byAgent && !failures.areTold(thrown)) {
      failures.tell(thrown);
      DbConnect refused =
          observer.startAt(opening.startNanos, new DbConnect(database(self).server()));
      refused.fail(thrown);
      observer.stop(refused);
    }
  }

  private void lent(Opening opening, Object source, Object connection) {
    KnownDatabase known = connections.known(connection);
    if (known == null) {
      known = opening.database;
    }
    if (known == null) {
      known = database(source);
    } else if (states.get(source) != known) {
      states.put(source, known);
    }
    opening.database = known;
    if (!opening.isOutermost() && known.server().isKnown()) {
      opening.outer.database = known;
    }
    connections.opened(connection, opening);
    if (opening.isOutermost() && !opening.byAgent) {
      lends.lent(source, connection, known.server());
    }
  }

  /** By what it lent before, else by what it says: asked only now, for that is foreign code. */
  private KnownDatabase database(Object source) {
    Object known = states.get(source);
    if (known instanceof KnownDatabase) {
      return (KnownDatabase) known;
    }
    KnownDatabase asked = databases.of(SourceUrl.of(source));
    states.put(source, asked);
    return asked;
  }
}
