package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The newest Logback. */
@Tag("matrix")
class JsonLinesLogback15IT extends JsonLinesLogbackIT {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-2.0.20.jar", "logback-classic-1.5.18.jar", "logback-core-1.5.18.jar");
  }
}
