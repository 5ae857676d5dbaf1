package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/** MariaDB by {@code DriverManager}. */
class JdbcMariaDbIT extends JdbcMariaDbContract {

  JdbcMariaDbIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return JdbcCase.mariaDb(server.jdbcUrl(), "driver-manager");
  }
}
