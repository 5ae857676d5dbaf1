package io.collectoragent.it;

import org.junit.jupiter.api.Tag;

/** With all loggers asynchronous, and with events that are used again and again. */
@Tag("matrix")
class JsonLinesLog4j2AsyncIT extends JsonLinesLog4j2IT {

  @Override
  Program configured(Program program) {
    return super.configured(program)
        .property(
            "log4j2.contextSelector",
            "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector")
        .property("log4j2.garbagefree.threadContextMap", "true")
        .property("log4j2.enable.threadlocals", "true");
  }

  @Override
  boolean located() {
    return false;
  }
}
