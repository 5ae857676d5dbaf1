package io.collectoragent.runtime.jsonlog;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Exceptions as the JDK prints them, causes included. Those of the application's that cannot be
 * printed are named at least: a line that tells of a failure is not to be lost.
 */
public final class StackTraces {

  private StackTraces() {}

  /** Null for null. */
  public static String of(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    StringWriter text = new StringWriter(1024);
    try {
      thrown.printStackTrace(new PrintWriter(text));
    } catch (RuntimeException unprintable) {
      return thrown.getClass().getName() + failed(unprintable);
    }
    return text.toString();
  }

  /** Class and message, or the class alone; null for null. */
  public static String nameAndMessage(Throwable thrown) {
    if (thrown == null) {
      return null;
    }
    String name = thrown.getClass().getName();
    try {
      String message = thrown.getMessage();
      return message == null ? name : name + ": " + message;
    } catch (RuntimeException unreadable) {
      return name + failed(unreadable);
    }
  }

  private static String failed(RuntimeException failure) {
    return " [not printable: " + failure.getClass().getName() + "]";
  }
}
