package io.collectoragent.it;

import java.util.List;

/** Logback as of 2014, whose encoders write to streams. */
class JsonLinesLogback11IT extends JsonLinesLogback12IT {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-1.7.36.jar", "logback-classic-1.1.2.jar", "logback-core-1.1.2.jar");
  }
}
