package io.collectoragent.it;

/** H2 through Hikari, its newest. */
class JdbcHikariNewIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("hikari", "HikariCP-7.0.2.jar");
  }
}
