package io.collectoragent.it;

/** With all loggers asynchronous, and with maps that are used again and again. */
class LogContextLog4j2AsyncIT extends LogContextLog4j2IT {

  @Override
  Program configured(Program program) {
    return super.configured(program)
        .property(
            "log4j2.contextSelector",
            "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector")
        .property("log4j2.garbagefree.threadContextMap", "true")
        .property("log4j2.enable.threadlocals", "true");
  }
}
