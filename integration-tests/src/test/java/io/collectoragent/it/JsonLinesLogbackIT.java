package io.collectoragent.it;

import java.util.List;

/** Logback 1.3 behind SLF4J 2, which takes pairs. */
class JsonLinesLogbackIT extends JsonLinesContract {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-2.0.20.jar", "logback-classic-1.3.16.jar", "logback-core-1.3.16.jar");
  }

  @Override
  String framework() {
    return "LoudSlf4jPairs";
  }

  @Override
  Program configured(Program program) {
    return program.property("logback.configurationFile", "legacy/logback-loud.xml");
  }

  /** Logback has no such level. */
  @Override
  String fatal() {
    return "ERROR";
  }
}
