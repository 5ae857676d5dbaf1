package io.collectoragent.it;

import java.util.List;

/** What took over from Log4j 1.2, behind SLF4J 2. */
class LogContextReload4jIT extends LogContextLog4j1IT {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-2.0.20.jar", "slf4j-reload4j-2.0.20.jar", "reload4j-1.2.26.jar");
  }
}
