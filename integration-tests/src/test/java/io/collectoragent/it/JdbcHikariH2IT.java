package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** H2 through Hikari, which wraps by classes that it made beforehand. */
@Tag("matrix")
class JdbcHikariH2IT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("hikari", JdbcCase.HIKARI);
  }
}
