package io.collectoragent.runtime.log;

/** How much the operator wants to hear, from everything to nothing. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARN,
  ERROR,
  OFF
}
