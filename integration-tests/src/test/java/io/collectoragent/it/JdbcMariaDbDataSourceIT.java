package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/** MariaDB by its driver's {@code DataSource}, which does not ask the {@code Driver}. */
class JdbcMariaDbDataSourceIT extends JdbcMariaDbContract {

  JdbcMariaDbDataSourceIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return JdbcCase.mariaDb(server.jdbcUrl(), "org.mariadb.jdbc.MariaDbDataSource");
  }
}
