package io.collectoragent.it;

import java.util.List;

/** The newest Log4j 2 behind SLF4J 2. */
class LogContextLog4j2IT extends LogContextContract {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-2.0.20.jar",
        "log4j-slf4j2-impl-2.25.3.jar",
        "log4j-api-2.25.3.jar",
        "log4j-core-2.25.3.jar",
        "disruptor-3.4.4.jar");
  }

  @Override
  String framework() {
    return "Log4j2Logging";
  }

  @Override
  Program configured(Program program) {
    return program.property("log4j.configurationFile", "legacy/log4j2-mdc.xml");
  }
}
