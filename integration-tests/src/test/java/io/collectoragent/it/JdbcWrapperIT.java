package io.collectoragent.it;

/** H2 below a driver of one's own, whose statements do by another method what they are told. */
class JdbcWrapperIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("audited", JdbcCase.DBCP2);
  }
}
