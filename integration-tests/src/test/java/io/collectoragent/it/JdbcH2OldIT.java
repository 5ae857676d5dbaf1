package io.collectoragent.it;

import java.util.List;

/** H2 of 2009, which knows JDBC 3. */
class JdbcH2OldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2Of("driver-manager", List.of("h2-1.1.119.jar"))
        .without("large", "large-batch", "unwrap", "schema");
  }
}
