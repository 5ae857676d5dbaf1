package io.collectoragent.benchmarks.measures;

/** How a program logs, and what our agent makes of it. */
public enum LogKind {
  PLAIN("log event, plain pattern", Pattern.PLAIN, "off"),
  JSON_FOR_PLAIN("log event, JSON in place of that", Pattern.PLAIN, "replace"),
  DETAILED("log event, pattern with ids and method", Pattern.DETAILED, "off"),
  JSON_FOR_DETAILED("log event, JSON in place of that one", Pattern.DETAILED, "replace");

  private final String title;
  private final String pattern;
  private final String json;

  LogKind(String title, String pattern, String json) {
    this.title = title;
    this.pattern = pattern;
    this.json = json;
  }

  String title() {
    return title;
  }

  String pattern() {
    return pattern;
  }

  /** Our {@code logging.json}. */
  String json() {
    return json;
  }

  boolean isJson() {
    return !json.equals("off");
  }

  /** Constants of an enum cannot refer to its own static fields. */
  private static final class Pattern {
    static final String PLAIN = "%d %-5level [%thread] %logger - %msg%n";

    /** The fields that a line of JSON has. */
    static final String DETAILED =
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %level %logger %method %msg [%X{collector}]"
            + " %X{correlation_id} %X{trace_id} %X{span_id}%n";
  }
}
