package io.collectoragent.it;

/** H2 through P6Spy, its newest. */
class JdbcP6SpyIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("p6spy", "p6spy-3.9.1.jar")
        .with("p6spy.config.appender", "com.p6spy.engine.spy.appender.Slf4JLogger")
        .without("large", "large-batch");
  }
}
