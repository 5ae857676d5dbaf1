package io.collectoragent.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL by its newest driver. */
class JdbcPostgresIT extends JdbcPostgresContract {

  JdbcPostgresIT(EmbeddedPostgres server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return postgres("postgresql-42.7.8.jar").without("columns", "large-keys");
  }
}
