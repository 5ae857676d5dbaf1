package io.collectoragent.runtime.jsonlog;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Exceptions as the JDK prints them, causes included. */
public final class StackTraces {

  private StackTraces() {}

  /** Null for null. */
  public static String of(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    StringWriter text = new StringWriter(1024);
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  /** Class and message, or the class alone; null for null. */
  public static String nameAndMessage(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    String message = thrown.getMessage();
    String name = thrown.getClass().getName();
    return message == null ? name : name + ": " + message;
  }
}
