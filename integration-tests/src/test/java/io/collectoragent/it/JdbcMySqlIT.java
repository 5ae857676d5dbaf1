package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/** MariaDB by MySQL's newest driver. */
class JdbcMySqlIT extends JdbcMariaDbContract {

  JdbcMySqlIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return mySql("mysql-connector-j-9.5.0.jar").without("keywords", "no-keys");
  }
}
