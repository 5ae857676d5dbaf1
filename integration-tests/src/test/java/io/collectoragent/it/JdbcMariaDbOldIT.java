package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;
import java.util.List;

/** MariaDB by its driver of 2014, which commits by statements. */
class JdbcMariaDbOldIT extends JdbcMariaDbContract {

  JdbcMariaDbOldIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return JdbcCase.remote(
            List.of("mariadb-java-client-1.1.7.jar"),
            server.jdbcUrl(),
            "mariadb",
            JdbcDialect.MYSQL)
        .without("several", "large", "large-batch", "schema")
        .failedBatchOf(1);
  }
}
