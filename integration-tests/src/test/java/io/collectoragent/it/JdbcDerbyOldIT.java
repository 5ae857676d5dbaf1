package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Derby, the first that can be in memory. */
@Tag("matrix")
class JdbcDerbyOldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("derby-10.5.3.0_1.jar"),
            "jdbc:derby:memory:shapes;create=true",
            "derby",
            JdbcDialect.DERBY)
        .as("app", "hidden-password")
        .without(
            "out",
            "several",
            "call",
            "columns",
            "large",
            "large-batch",
            "long",
            "huge-insert",
            "schema",
            "no-keys",
            "upsert",
            "repeat")
        .failedBatchOf(1)
        .with("derby.stream.error.file", "target/derby.log");
  }
}
