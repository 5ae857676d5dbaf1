package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** H2 through P6Spy of 2014. */
@Tag("matrix")
class JdbcP6SpyOldIT extends JdbcContract {

  @Override
  JdbcCase jdbc() {
    return JdbcCase.h2("p6spy", "p6spy-3.0.0.jar")
        .with("p6spy.config.appender", "com.p6spy.engine.spy.appender.Slf4JLogger")
        .without("large", "large-batch");
  }
}
