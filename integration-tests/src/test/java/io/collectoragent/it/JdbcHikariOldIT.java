package io.collectoragent.it;

/** H2 through Hikari, the last for Java 7. */
class JdbcHikariOldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("hikari", "HikariCP-java7-2.4.13.jar").without("large", "large-batch");
  }
}
