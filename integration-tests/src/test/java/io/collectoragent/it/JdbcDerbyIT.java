package io.collectoragent.it;

import java.util.List;

/** Derby, the newest for Java 17. */
class JdbcDerbyIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("derby-10.16.1.1.jar", "derbyshared-10.16.1.1.jar"),
            "jdbc:derby:memory:shapes;create=true",
            "derby",
            JdbcDialect.DERBY)
        .as("app", "hidden-password")
        .without(
            "out",
            "several",
            "call",
            "columns",
            "large-keys",
            "long",
            "huge-insert",
            "no-keys",
            "upsert",
            "repeat")
        .failedBatchOf(1)
        .with("derby.stream.error.file", "target/derby.log");
  }
}
