package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.observation.DbServer;
import javax.sql.DataSource;

/**
 * Remembers one data source of each database by which the application came to a connection without
 * naming a password: so can the agent, when it is asked for the application's health. Thread-safe.
 */
final class LentSources {

  private final DatabaseChecks checks;
  private final ConnectionFigures figures;

  LentSources(ProbeContext context) {
    this.checks = context.databaseChecks();
    this.figures = context.connections();
  }

  /** Not of an embedded database: that is up with the program, and asking might open it anew. */
  void lent(Object source, Object connection, DbServer server) {
    if (server.host() != null && !checks.knows(server) && source instanceof DataSource) {
      checks.add(new AskedSource((DataSource) source, connection, server, figures));
    }
  }
}
