package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/**
 * MariaDB with credentials in the URL, and its driver as talkative as it can be made: it repeats
 * SQL and values in its messages, prepares at the server, and sends batches in bulk.
 */
class JdbcMariaDbOptionsIT extends JdbcMariaDbContract {

  JdbcMariaDbOptionsIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return JdbcCase.mariaDb(server.jdbcUrl(), "driver-manager")
        .withOptions(
            "?user=hidden-user&password=hidden-password&dumpQueriesOnException=true"
                + "&useServerPrepStmts=true&useBulkStmts=true");
  }
}
