package io.collectoragent.it;

import java.util.List;

/** HSQLDB 1.8, which knows JDBC 3 and runs SQL for its metadata. */
class JdbcHsqldbOldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("hsqldb-1.8.0.10.jar"), "jdbc:hsqldb:mem:shapes", "hsqldb", JdbcDialect.HSQLDB)
        .as("sa", "")
        .with("jdbc.drivers", "org.hsqldb.jdbcDriver")
        .without(
            "out",
            "several",
            "keys",
            "columns",
            "prepared-keys",
            "large",
            "large-batch",
            "huge-insert",
            "no-keys",
            "rows",
            "upsert",
            "unwrap",
            "valid",
            "schema")
        .failedBatchOf(1);
  }
}
