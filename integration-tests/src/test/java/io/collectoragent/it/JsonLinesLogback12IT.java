package io.collectoragent.it;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Logback 1.2 behind SLF4J 1.7, which knows no pairs. */
@Tag("matrix")
class JsonLinesLogback12IT extends JsonLinesLogbackIT {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-1.7.36.jar", "logback-classic-1.2.13.jar", "logback-core-1.2.13.jar");
  }

  @Override
  String framework() {
    return "LoudSlf4j";
  }

  @Override
  boolean hasPairs() {
    return false;
  }
}
