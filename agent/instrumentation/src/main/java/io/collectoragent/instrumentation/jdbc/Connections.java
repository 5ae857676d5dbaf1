package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/**
 * Knows which database a connection or statement leads to, and which connections are open.
 *
 * <p>Best learnt at {@code Driver.connect}, from the URL. A connection from elsewhere is asked
 * once; the answer is kept even where it is that the driver does not say. Asking under a lock
 * dead-locked others (opentelemetry-java-instrumentation#4188), so two threads may ask at once.
 * Thread-safe.
 */
final class Connections {

  private static final String HIKARI = "com.zaxxer.hikari.";

  private final WeakStates states;
  private final Databases databases;
  private final Observer observer;
  private final ConnectionFigures figures;

  Connections(ProbeContext context) {
    this.states = context.states();
    this.databases = context.databases();
    this.observer = context.observer();
    this.figures = context.connections();
  }

  void leadsTo(Object connection, KnownDatabase database) {
    ConnectionState state = state(connection);
    if (state == null) {
      states.put(connection, new ConnectionState(database));
    } else {
      state.database = database;
    }
  }

  /** Null where it is not known yet. */
  KnownDatabase known(Object connection) {
    ConnectionState state = state(connection);
    return state == null ? null : state.database;
  }

  /** Never null: a driver that does not tell leads to an unknown database. */
  KnownDatabase ask(Connection connection) {
    KnownDatabase known = connection == null ? null : known(connection);
    if (known != null) {
      return known;
    }
    KnownDatabase asked = databases.of(url(connection));
    if (connection != null) {
      leadsTo(connection, asked);
    }
    return asked;
  }

  /**
   * Notes who got it. Only the outermost connection counts as open, and not where a pool tells how
   * many it lent; a dynamic proxy is not woven and would never be seen closed, so that what is
   * beneath it counts.
   *
   * @param connection to a database that is known
   */
  void opened(Object connection, Opening opening) {
    if (connection.getClass().getName().startsWith(HIKARI)) {
      opening.pooled = true;
    }
    if (!Proxy.isProxyClass(connection.getClass())) {
      opening.connection = connection;
    }
    if (!opening.isOutermost()) {
      opening.outer.pooled |= opening.pooled;
      opening.outer.connection = opening.connection;
    } else if (opening.connection != null && !opening.pooled && !opening.byAgent) {
      countsAsOpen(opening.connection, opening.database);
    }
  }

  void closed(Object connection) {
    ConnectionState state = state(connection);
    if (state != null && state.open != null) {
      figures.remove(state.open);
      state.open = null;
    }
  }

  private void countsAsOpen(Object connection, KnownDatabase database) {
    ConnectionState state = state(connection);
    if (state == null) {
      state = new ConnectionState(null);
      states.put(connection, state);
    }
    if (state.open == null) {
      state.open = figures.opened(connection, database.server());
    }
  }

  private ConnectionState state(Object connection) {
    Object state = states.get(connection);
    return state instanceof ConnectionState ? (ConnectionState) state : null;
  }

  /**
   * @param kept by the statement's class; null where that keeps nothing, or not yet
   */
  StatementState state(Statement statement, Object kept) {
    return kept instanceof StatementState ? (StatementState) kept : state(statement);
  }

  void prepared(Object statement, KnownDatabase database, String sql) {
    Object before = states.get(statement);
    if (before instanceof StatementState) {
      ((StatementState) before).prepareAgain(database, sql);
    } else {
      states.put(statement, new StatementState(database, sql));
    }
  }

  StatementState state(Statement statement) {
    Object state = states.get(statement);
    if (state instanceof StatementState) {
      return (StatementState) state;
    }
    StatementState made = new StatementState(ask(connection(statement)), null);
    states.put(statement, made);
    return made;
  }

  private Connection connection(Statement statement) {
    int before = observer.mute(Group.JDBC);
    try {
      return statement.getConnection();
    } catch (Throwable closedOrOdd) {
      return null;
    } finally {
      observer.unmute(before);
    }
  }

  private String url(Connection connection) {
    if (connection == null) {
      return null;
    }
    int before = observer.mute(Group.JDBC);
    try {
      return connection.getMetaData().getURL();
    } catch (Throwable closedOrOdd) {
      return null;
    } finally {
      observer.unmute(before);
    }
  }
}
