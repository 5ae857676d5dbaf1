package io.collectoragent.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** PostgreSQL by its driver of 2015; older ones take a version of 10 or more for one before 8. */
@EnabledIfSystemProperty(named = "test.matrix", matches = "true")
class JdbcPostgresOldIT extends JdbcPostgresContract {

  JdbcPostgresOldIT(EmbeddedPostgres server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return postgres("postgresql-9.4-1200-jdbc41.jar")
        .without("columns", "large", "large-batch", "unwrap", "indexes")
        .failedBatchOf(1);
  }
}
