package io.collectoragent.it;

/** With some loggers asynchronous, and a thread context that is copied when it is written. */
class LogContextLog4j2AsyncLoggersIT extends LogContextLog4j2IT {

  @Override
  Program configured(Program program) {
    return program
        .property("log4j.configurationFile", "legacy/log4j2-async-loggers.xml")
        .property("log4j2.enable.threadlocals", "true");
  }
}
