package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The first Log4j 2, whose layouts give bytes away. */
@Tag("matrix")
class JsonLinesLog4j20IT extends JsonLinesLog4j2IT {

  @Override
  List<String> logging() {
    return List.of("log4j-api-2.0.jar", "log4j-core-2.0.jar");
  }
}
