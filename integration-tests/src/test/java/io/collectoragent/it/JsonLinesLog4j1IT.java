package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Log4j 1.2 as of 2005. */
@Tag("matrix")
class JsonLinesLog4j1IT extends JsonLinesReload4jIT {

  @Override
  List<String> logging() {
    return List.of("log4j-1.2.12.jar");
  }
}
