package io.collectoragent.it;

import java.util.List;

/** Log4j 1.2 as of 2005. */
class JsonLinesLog4j1IT extends JsonLinesReload4jIT {

  @Override
  List<String> logging() {
    return List.of("log4j-1.2.12.jar");
  }
}
