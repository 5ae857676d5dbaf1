package io.collectoragent.it;

/** H2 through DBCP2, its newest. */
class JdbcDbcp2NewIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("dbcp2", "commons-dbcp2-2.13.0.jar", "commons-pool2-2.12.1.jar");
  }
}
