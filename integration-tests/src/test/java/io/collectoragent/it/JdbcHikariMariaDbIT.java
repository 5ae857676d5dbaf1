package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/** MariaDB through Hikari. */
class JdbcHikariMariaDbIT extends JdbcMariaDbContract {

  JdbcHikariMariaDbIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return JdbcCase.mariaDb(server.jdbcUrl(), "hikari", JdbcCase.HIKARI);
  }
}
