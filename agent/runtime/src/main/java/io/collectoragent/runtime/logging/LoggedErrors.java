package io.collectoragent.runtime.logging;

import io.collectoragent.runtime.observation.Errors;
import io.collectoragent.runtime.observation.LogEvents;

/** Names what a log event at WARN or above is counted as. Thread-safe; throws nothing. */
public final class LoggedErrors {

  private static final String NO_EXCEPTION = "log";

  private final LogEvents events;

  public LoggedErrors(LogEvents events) {
    this.events = events;
  }

  /**
   * @param exception full name of the class of what was logged with it; null for none
   */
  public void warning(String exception) {
    events.logged(type(exception), "warning");
  }

  /** See {@link #warning}. */
  public void error(String exception) {
    events.logged(type(exception), "error");
  }

  /** See {@link #warning}. */
  public void fatal(String exception) {
    events.logged(type(exception), "fatal");
  }

  /** The full name of an exception's class; null for null. */
  public static String nameOf(Throwable thrown) {
    return thrown == null ? null : thrown.getClass().getName();
  }

  private static String type(String exception) {
    return exception == null ? NO_EXCEPTION : Errors.typeOf(exception);
  }
}
