package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;
import org.junit.jupiter.api.Tag;

/** MariaDB by the last of MySQL's drivers that a collector of ten years ago may have. */
@Tag("matrix")
class JdbcMySql51IT extends JdbcMariaDbContract {

  JdbcMySql51IT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return mySql("mysql-connector-java-5.1.49.jar").without("no-keys");
  }
}
