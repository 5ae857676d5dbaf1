package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.runtime.jsonlog.LoggedEvent;
import io.collectoragent.runtime.jsonlog.StackTraces;
import java.util.Collections;
import java.util.Map;
import org.apache.log4j.Priority;
import org.apache.log4j.spi.LocationInfo;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;

/** An event of Log4j 1.2's. */
final class Log4j1Event implements LoggedEvent {

  private final LoggingEvent event;

  Log4j1Event(LoggingEvent event) {
    this.event = event;
  }

  @Override
  public long epochMillis() {
    return event.timeStamp;
  }

  @Override
  public String level() {
    int level = event.getLevel().toInt();
    if (level >= Priority.FATAL_INT) {
      return "FATAL";
    }
    if (level >= Priority.ERROR_INT) {
      return "ERROR";
    }
    if (level >= Priority.WARN_INT) {
      return "WARN";
    }
    return level >= Priority.INFO_INT ? "INFO" : "DEBUG";
  }

  @Override
  public String logger() {
    return event.getLoggerName();
  }

  /** Behind an asynchronous appender only where that has been told to include it. */
  @Override
  public String function() {
    String method = Locations.of(event).getMethodName();
    return LocationInfo.NA.equals(method) ? null : method;
  }

  @Override
  public String message() {
    return event.getRenderedMessage();
  }

  @Override
  public Map<?, ?> context() {
    return ContextCopies.of(event);
  }

  @Override
  public Map<String, Object> pairs() {
    return Collections.emptyMap();
  }

  @Override
  public String exception() {
    ThrowableInformation thrown = event.getThrowableInformation();
    if (thrown == null) {
      return null;
    }
    Throwable still = thrown.getThrowable();
    // An event that came over a wire has but the text.
    return still == null ? firstLine(thrown) : StackTraces.nameAndMessage(still);
  }

  @Override
  public String stackTrace() {
    ThrowableInformation thrown = event.getThrowableInformation();
    return thrown == null ? null : String.join("\n", thrown.getThrowableStrRep()) + "\n";
  }

  private static String firstLine(ThrowableInformation thrown) {
    String[] lines = thrown.getThrowableStrRep();
    return lines == null || lines.length == 0 ? null : lines[0];
  }
}
