package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.runtime.jsonlog.LoggedEvent;
import io.collectoragent.runtime.jsonlog.StackTraces;
import java.util.Collections;
import java.util.Map;

/** A record of the JDK's own logging, which has no context but the agent's. */
final class RecordEvent implements LoggedEvent {

  private static final int INFO = 700;

  private final Object record;
  private final RecordTexts texts;
  private final LogRecords records;
  private final Map<String, String> context;

  RecordEvent(Object record, Map<String, String> context) {
    this.record = record;
    this.records = LogRecords.like(record);
    this.texts = RecordTexts.like(record);
    this.context = context;
  }

  @Override
  public long epochMillis() {
    return texts.epochMillis(record);
  }

  /** CONFIG, which a console shows only when asked to, is nearer to INFO than to what is finer. */
  @Override
  public String level() {
    int level = records.level(record);
    if (level >= LogRecords.SEVERE) {
      return "ERROR";
    }
    if (level >= LogRecords.WARNING) {
      return "WARN";
    }
    return level >= INFO ? "INFO" : "DEBUG";
  }

  @Override
  public String logger() {
    return records.loggerName(record);
  }

  @Override
  public String function() {
    return texts.sourceMethod(record);
  }

  @Override
  public String message() {
    return texts.message(record);
  }

  @Override
  public Map<?, ?> context() {
    return context;
  }

  @Override
  public Map<String, Object> pairs() {
    return Collections.emptyMap();
  }

  @Override
  public String exception() {
    return StackTraces.nameAndMessage(records.thrown(record));
  }

  @Override
  public String stackTrace() {
    return StackTraces.of(records.thrown(record));
  }
}
