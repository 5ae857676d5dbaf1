package io.collectoragent.it;

import java.util.List;

/** The first Log4j 2, which made a map for each event itself. */
class LogContextLog4j20IT extends LogContextContract {

  @Override
  List<String> logging() {
    return List.of(
        "slf4j-api-1.7.36.jar",
        "log4j-slf4j-impl-2.0.jar",
        "log4j-api-2.0.jar",
        "log4j-core-2.0.jar");
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
