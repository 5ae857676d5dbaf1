package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Knows which database a connection or statement leads to.
 *
 * <p>Best learnt at {@code Driver.connect}, from the URL. A connection from elsewhere is asked
 * once; the answer is kept even where it is that the driver does not say. Asking under a lock
 * dead-locked others (opentelemetry-java-instrumentation#4188), so two threads may ask at once.
 * Thread-safe.
 */
final class Connections {

  private final WeakStates states;
  private final Databases databases;
  private final Observer observer;

  Connections(ProbeContext context) {
    this.states = context.states();
    this.databases = context.databases();
    this.observer = context.observer();
  }

  void opened(Object connection, KnownDatabase database) {
    states.put(connection, database);
  }

  /** Null where it is not known yet. */
  KnownDatabase known(Object connection) {
    Object state = states.get(connection);
    return state instanceof KnownDatabase ? (KnownDatabase) state : null;
  }

  /** Never null: a driver that does not tell leads to an unknown database. */
  KnownDatabase ask(Connection connection) {
    KnownDatabase known = connection == null ? null : known(connection);
    if (known != null) {
      return known;
    }
    KnownDatabase asked = databases.of(url(connection));
    if (connection != null) {
      states.put(connection, asked);
    }
    return asked;
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
    } catch (SQLException | RuntimeException | LinkageError closedOrOdd) {
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
    } catch (SQLException | RuntimeException | LinkageError closedOrOdd) {
      return null;
    } finally {
      observer.unmute(before);
    }
  }
}
