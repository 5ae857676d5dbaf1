package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.runtime.jsonlog.LoggedEvent;
import io.collectoragent.runtime.jsonlog.StackTraces;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;

/** An event of Log4j 2's; its levels grow as they matter less. */
final class Log4j2Event implements LoggedEvent {

  private final LogEvent event;

  Log4j2Event(LogEvent event) {
    this.event = event;
  }

  @Override
  public long epochMillis() {
    return event.getTimeMillis();
  }

  @Override
  public String level() {
    int level = event.getLevel().intLevel();
    if (level <= Level.FATAL.intLevel()) {
      return "FATAL";
    }
    if (level <= Level.ERROR.intLevel()) {
      return "ERROR";
    }
    if (level <= Level.WARN.intLevel()) {
      return "WARN";
    }
    return level <= Level.INFO.intLevel() ? "INFO" : "DEBUG";
  }

  @Override
  public String logger() {
    return event.getLoggerName();
  }

  /** Behind what is asynchronous only where that has been told to include it. */
  @Override
  public String function() {
    StackTraceElement source = source();
    return source == null ? null : source.getMethodName();
  }

  /** An event that is asked keeps what it finds out, and a queue's text would have it then. */
  private StackTraceElement source() {
    StackTraceElement caller = event.isIncludeLocation() ? caller(event.getLoggerFqcn()) : null;
    return caller == null ? event.getSource() : caller;
  }

  /** Who called the logger of this class; null on another thread than the one that logs. */
  private static StackTraceElement caller(String logger) {
    boolean found = false;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      if (frame.getClassName().equals(logger)) {
        found = true;
      } else if (found) {
        return frame;
      }
    }
    return null;
  }

  @Override
  public String message() {
    Message message = event.getMessage();
    return message == null ? null : message.getFormattedMessage();
  }

  /** The newer method for it came with 2.7. */
  @Override
  @SuppressWarnings("deprecation")
  public Map<?, ?> context() {
    return event.getContextMap();
  }

  @Override
  public Map<String, Object> pairs() {
    Message message = event.getMessage();
    if (!(message instanceof MapMessage)) {
      return Collections.emptyMap();
    }
    return new LinkedHashMap<>(((MapMessage<?, ?>) message).getData());
  }

  @Override
  public String exception() {
    return StackTraces.nameAndMessage(event.getThrown());
  }

  @Override
  public String stackTrace() {
    return StackTraces.of(event.getThrown());
  }
}
