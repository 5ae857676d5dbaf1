package io.collectoragent.it;

import java.util.List;

/** Logback 1.2 behind SLF4J 1.7. */
class LogContextLogbackIT extends LogContextContract {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-1.7.36.jar", "logback-classic-1.2.13.jar", "logback-core-1.2.13.jar");
  }

  @Override
  String framework() {
    return "LogbackLogging";
  }

  @Override
  Program configured(Program program) {
    return program.property("logback.configurationFile", "legacy/logback-mdc.xml");
  }

  /** Logback has no such severity. */
  @Override
  int fatalEvents() {
    return 0;
  }
}
