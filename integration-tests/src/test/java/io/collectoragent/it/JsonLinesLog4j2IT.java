package io.collectoragent.it;

import java.util.List;

/** The newest Log4j 2. */
class JsonLinesLog4j2IT extends JsonLinesContract {

  @Override
  List<String> logging() {
    return List.of("log4j-api-2.25.3.jar", "log4j-core-2.25.3.jar", "disruptor-3.4.4.jar");
  }

  @Override
  String framework() {
    return "LoudLog4j2";
  }

  @Override
  Program configured(Program program) {
    return program.property("log4j.configurationFile", "legacy/log4j2-loud.xml");
  }
}
