package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The Log4j 2 to which most programs were lifted in 2021. */
@Tag("matrix")
class JsonLinesLog4j217IT extends JsonLinesLog4j2IT {

  @Override
  List<String> logging() {
    return List.of("log4j-api-2.17.2.jar", "log4j-core-2.17.2.jar");
  }
}
