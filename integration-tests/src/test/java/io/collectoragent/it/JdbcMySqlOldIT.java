package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;

/** MariaDB by the oldest of MySQL's drivers that it lets in. */
class JdbcMySqlOldIT extends JdbcMariaDbContract {

  JdbcMySqlOldIT(EmbeddedMariaDb server) {
    super(server);
  }

  @Override
  JdbcCase jdbc() {
    return mySql("mysql-connector-java-5.1.6.jar")
        .with("jdbc.drivers", "com.mysql.jdbc.Driver")
        .without("large", "large-batch", "schema");
  }
}
