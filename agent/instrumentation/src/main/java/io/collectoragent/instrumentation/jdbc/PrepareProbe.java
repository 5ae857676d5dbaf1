package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import java.sql.Connection;

/**
 * Sees statements being made and remembers of each which database it is for, and its SQL.
 *
 * <p>A pool's connection asks the driver's for the statement while its own method runs; what the
 * inner one is known to lead to holds for the outer one, so a pool need not be asked.
 *
 * <p>Some drivers have SQL checked by the database already here (H2's, others where prepared
 * statements are the server's). What is refused will never be executed, so that is its one call.
 */
final class PrepareProbe extends Probe {

  private static final int NOT_MUTED = -1;

  private final Connections connections;
  private final Observer observer;
  private final ThreadLocal<KnownDatabase[]> innermost =
      ThreadLocal.withInitial(() -> new KnownDatabase[1]);

  PrepareProbe(ProbeContext context) {
    this.connections = new Connections(context);
    this.observer = context.observer();
  }

  /** Null for a plain statement. */
  @Override
  public Object enter(Object self, Object sql, Object detail) {
    if (!(self instanceof Connection)) {
      return null;
    }
    innermost.get()[0] = null;
    if (!(sql instanceof String)) {
      return null;
    }
    boolean outermost = connections.known(self) != null && !observer.isOpen(Group.JDBC);
    int before = outermost ? observer.mute(Group.JDBC) : NOT_MUTED;
    return new Preparation((String) sql, observer.now(), before);
  }

  @Override
  public void exit(Object token, Object self, Object statement, Throwable thrown) {
    if (!(self instanceof Connection)) {
      return;
    }
    Preparation preparation = (Preparation) token;
    if (preparation != null && preparation.isOutermost()) {
      observer.unmute(preparation.before);
    }
    if (statement != null) {
      String sql = preparation == null ? null : preparation.sql;
      connections.prepared(statement, database(self), sql);
    } else if (thrown != null && preparation != null) {
      refused(preparation, self, thrown);
    }
  }

  private KnownDatabase database(Object connection) {
    KnownDatabase database = connections.known(connection);
    if (database == null) {
      database = innermost.get()[0];
      if (database == null) {
        database = connections.ask((Connection) connection);
      } else {
        connections.leadsTo(connection, database);
      }
    }
    innermost.get()[0] = database;
    return database;
  }

  /** Reported by the outermost connection that is known, else by the innermost. */
  private void refused(Preparation preparation, Object connection, Throwable thrown) {
    boolean reported = !preparation.isOutermost() && innermost.get()[0] != null;
    KnownDatabase database = database(connection);
    if (!reported && !observer.isOpen(Group.JDBC)) {
      DbCall call =
          observer.startAt(preparation.startNanos, new DbCall(database.query(preparation.sql), 0));
      call.fail(thrown);
      observer.stop(call);
    }
  }

  private static final class Preparation {
    private final String sql;
    private final long startNanos;
    private final int before;

    Preparation(String sql, long startNanos, int before) {
      this.sql = sql;
      this.startNanos = startNanos;
      this.before = before;
    }

    /** Whether it is the first on its thread that knows its database, and answers for a refusal. */
    boolean isOutermost() {
      return before != NOT_MUTED;
    }
  }
}
