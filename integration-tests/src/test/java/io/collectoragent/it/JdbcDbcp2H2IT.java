package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** H2 through DBCP2, which wraps twice and asks connections whether they live. */
@Tag("matrix")
class JdbcDbcp2H2IT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("dbcp2", JdbcCase.DBCP2);
  }
}
