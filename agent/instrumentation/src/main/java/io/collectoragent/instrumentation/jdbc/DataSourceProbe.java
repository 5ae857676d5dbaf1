package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.lang.reflect.InvocationTargetException;

/**
 * Sees {@code DataSource.getConnection}: a driver's own need not ask its {@code Driver} (MariaDB's
 * and H2's do not), so this is where it is refused. What a pool executes before it lends a
 * connection is no call of the collector's.
 */
final class DataSourceProbe extends Probe {

  private static final String[] URL_GETTERS = {"getUrl", "getURL", "getJdbcUrl"};

  private final Observer observer;
  private final Databases databases;
  private final WeakStates states;
  private final ConnectFailures failures;

  DataSourceProbe(ProbeContext context) {
    this.observer = context.observer();
    this.databases = context.databases();
    this.states = context.states();
    this.failures = new ConnectFailures(context.states());
  }

  @Override
  public Object enter(Object self, Object argument, Object detail) {
    return new Attempt(observer.now(), observer.mute(Group.JDBC));
  }

  /** One that was lent counts for nothing: it may have been open for hours. */
  @Override
  public void exit(Object token, Object self, Object connection, Throwable thrown) {
    if (token == null) {
      return;
    }
    Attempt attempt = (Attempt) token;
    observer.unmute(attempt.before);
    Object lent = states.get(connection);
    if (lent instanceof KnownDatabase) {
      states.put(self, lent);
    } else if (thrown != null && !failures.areTold(thrown)) {
      failures.tell(thrown);
      DbConnect refused =
          observer.startAt(attempt.startNanos, new DbConnect(database(self).server()));
      refused.fail(thrown);
      observer.stop(refused);
    }
  }

  /** By what it lent before, else by what it says: asked only now, for that is foreign code. */
  private KnownDatabase database(Object source) {
    Object known = states.get(source);
    if (known instanceof KnownDatabase) {
      return (KnownDatabase) known;
    }
    KnownDatabase asked = databases.of(url(source));
    states.put(source, asked);
    return asked;
  }

  /** No interface has it, but most data sources do; null where one does not. */
  private static String url(Object source) {
    for (String getter : URL_GETTERS) {
      try {
        Object url = source.getClass().getMethod(getter).invoke(source);
        if (url instanceof String) {
          return (String) url;
        }
      } catch (NoSuchMethodException
          | IllegalAccessException
          | InvocationTargetException
          | RuntimeException
          | LinkageError notSaid) {
        // Then by the next name, or not at all.
      }
    }
    return null;
  }

  private static final class Attempt {
    private final long startNanos;
    private final int before;

    Attempt(long startNanos, int before) {
      this.startNanos = startNanos;
      this.before = before;
    }
  }
}
