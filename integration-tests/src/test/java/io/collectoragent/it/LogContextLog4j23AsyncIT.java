package io.collectoragent.it;

import java.util.List;

/** The last Log4j 2 for Java 6, with all loggers asynchronous. */
class LogContextLog4j23AsyncIT extends LogContextLog4j20IT {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-1.7.36.jar",
        "log4j-slf4j-impl-2.3.jar",
        "log4j-api-2.3.jar",
        "log4j-core-2.3.jar",
        "disruptor-3.3.2.jar");
  }

  @Override
  Program configured(Program program) {
    return super.configured(program)
        .property(
            "Log4jContextSelector",
            "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
  }
}
