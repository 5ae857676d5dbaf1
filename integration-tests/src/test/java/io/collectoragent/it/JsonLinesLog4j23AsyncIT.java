package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The last Log4j 2 for Java 6, with all loggers asynchronous. */
@Tag("matrix")
class JsonLinesLog4j23AsyncIT extends JsonLinesLog4j2AsyncIT {

  @Override
  List<String> logging() {
    return List.of("log4j-api-2.3.jar", "log4j-core-2.3.jar", "disruptor-3.3.2.jar");
  }

  @Override
  Program configured(Program program) {
    return super.configured(program)
        .property(
            "Log4jContextSelector",
            "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
  }
}
