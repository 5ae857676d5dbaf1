package io.collectoragent.it;

import java.util.List;

/** The same with SLF4J 2 and the Logback for it. */
class LogContextLogback13IT extends LogContextLogbackIT {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-2.0.20.jar", "logback-classic-1.3.16.jar", "logback-core-1.3.16.jar");
  }
}
