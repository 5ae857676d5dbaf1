package io.collectoragent.it;

/** H2 through Hikari, which wraps by classes that it made beforehand. */
class JdbcHikariH2IT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("hikari", JdbcCase.HIKARI);
  }
}
