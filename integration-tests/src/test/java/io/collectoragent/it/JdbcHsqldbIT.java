package io.collectoragent.it;

import java.util.List;

/** HSQLDB, its newest. */
class JdbcHsqldbIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("hsqldb-2.7.4.jar"), "jdbc:hsqldb:mem:shapes", "hsqldb", JdbcDialect.HSQLDB)
        .without("out", "several")
        .failedBatchOf(1);
  }
}
