package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import io.collectoragent.runtime.jsonlog.LoggedEvent;
import java.util.Collections;
import java.util.Map;

/** An event of Logback's. */
final class LogbackEvent implements LoggedEvent {

  /** From 1.3 on. */
  private static final boolean HAS_PAIRS = hasPairs();

  private final ILoggingEvent event;

  LogbackEvent(ILoggingEvent event) {
    this.event = event;
  }

  @Override
  public long epochMillis() {
    return event.getTimeStamp();
  }

  @Override
  public String level() {
    int level = event.getLevel().toInt();
    if (level >= Level.ERROR_INT) {
      return "ERROR";
    }
    if (level >= Level.WARN_INT) {
      return "WARN";
    }
    return level >= Level.INFO_INT ? "INFO" : "DEBUG";
  }

  @Override
  public String logger() {
    return event.getLoggerName();
  }

  /** Behind an asynchronous appender only where that has been told to include it. */
  @Override
  public String function() {
    StackTraceElement[] callers = callers();
    return callers == null || callers.length == 0 ? null : callers[0].getMethodName();
  }

  /** Found out for the line, and not kept by the event: a queue's text would have it then. */
  private StackTraceElement[] callers() {
    if (event.hasCallerData()) {
      return event.getCallerData();
    }
    if (!(event instanceof LoggingEvent)) {
      return null;
    }
    StackTraceElement[] callers = event.getCallerData();
    ((LoggingEvent) event).setCallerData(null);
    return callers;
  }

  @Override
  public String message() {
    return event.getFormattedMessage();
  }

  @Override
  public Map<?, ?> context() {
    return event.getMDCPropertyMap();
  }

  @Override
  public Map<String, Object> pairs() {
    return HAS_PAIRS ? KeyValues.of(event) : Collections.emptyMap();
  }

  @Override
  public String exception() {
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown == null) {
      return null;
    }
    String message = thrown.getMessage();
    return message == null ? thrown.getClassName() : thrown.getClassName() + ": " + message;
  }

  @Override
  public String stackTrace() {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? null : ThrowableProxyUtil.asString(thrown);
  }

  private static boolean hasPairs() {
    try {
      ILoggingEvent.class.getMethod("getKeyValuePairs");
      return true;
    } catch (NoSuchMethodException older) {
      return false;
    }
  }
}
