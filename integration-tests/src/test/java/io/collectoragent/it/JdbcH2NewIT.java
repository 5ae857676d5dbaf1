package io.collectoragent.it;

import java.util.List;

/** H2, its newest. */
class JdbcH2NewIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2Of("driver-manager", List.of("h2-2.4.240.jar"));
  }
}
