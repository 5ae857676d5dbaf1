package io.collectoragent.it;

/** H2 by {@code DriverManager}: a driver that repeats whole statements in its messages. */
class JdbcH2IT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("driver-manager");
  }
}
