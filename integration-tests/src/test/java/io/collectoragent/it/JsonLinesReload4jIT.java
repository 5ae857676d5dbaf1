package io.collectoragent.it;

import java.util.List;

/** What took over from Log4j 1.2. */
class JsonLinesReload4jIT extends JsonLinesContract {

  @Override
  List<String> logging() {
    return List.of("reload4j-1.2.26.jar");
  }

  @Override
  String framework() {
    return "LoudLog4j1";
  }

  @Override
  Program configured(Program program) {
    return program.property("log4j.configuration", "legacy/log4j1-loud.xml");
  }

  @Override
  boolean hasPairs() {
    return false;
  }
}
