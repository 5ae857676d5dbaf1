package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** H2 by {@code DriverManager}: a driver that repeats whole statements in its messages. */
@Tag("matrix")
class JdbcH2IT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("driver-manager");
  }
}
