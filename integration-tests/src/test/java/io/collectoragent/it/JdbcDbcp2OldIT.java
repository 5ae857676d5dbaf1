package io.collectoragent.it;

/** H2 through DBCP2, its first. */
class JdbcDbcp2OldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("dbcp2", "commons-dbcp2-2.0.jar", "commons-pool2-2.2.jar")
        .without("large", "large-batch");
  }
}
