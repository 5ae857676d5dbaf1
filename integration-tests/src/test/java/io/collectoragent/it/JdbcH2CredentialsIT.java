package io.collectoragent.it;

/** H2 with the user and the password in its URL. */
class JdbcH2CredentialsIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("driver-manager").withOptions(";USER=hidden-user;PASSWORD=hidden-password");
  }
}
