package io.collectoragent.it;

/** H2 behind dynamic proxies of the connection and its statements. */
class JdbcProxyIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("proxied");
  }
}
