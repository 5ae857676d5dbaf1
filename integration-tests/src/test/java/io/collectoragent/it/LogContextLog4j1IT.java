package io.collectoragent.it;

import java.util.List;

/** Log4j 1.2 as of 2005, behind SLF4J 1.7. */
class LogContextLog4j1IT extends LogContextContract {

  @Override
  List<String> logging() {
    return List.of("slf4j-api-1.7.36.jar", "slf4j-log4j12-1.7.30.jar", "log4j-1.2.12.jar");
  }

  @Override
  String framework() {
    return "Log4j1Logging";
  }

  @Override
  Program configured(Program program) {
    return program.property("log4j.configuration", "legacy/log4j1-mdc.xml");
  }
}
