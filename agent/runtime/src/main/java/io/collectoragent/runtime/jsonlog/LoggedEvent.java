package io.collectoragent.runtime.jsonlog;

import java.util.Map;

/**
 * What a framework's log event says, read when it is asked for. Belongs to the thread that writes
 * the line; what the application's objects throw comes through. The event is left as it was: others
 * read it after the line.
 */
public interface LoggedEvent {

  long epochMillis();

  /** One of DEBUG, INFO, WARN, ERROR and FATAL. */
  String level();

  /** Name of the logger; may be null. */
  String logger();

  /** Name of the method that logs; null where the framework does not know it. */
  String function();

  /** With its arguments filled in; may be null. */
  String message();

  /** The context with the agent's keys in it; may be null. */
  Map<?, ?> context();

  /** Key-value pairs that were logged with the message; never null. */
  Map<String, Object> pairs();

  /** Class and message of what was logged with it; null for nothing. */
  String exception();

  /** Null as {@link #exception} is. */
  String stackTrace();
}
