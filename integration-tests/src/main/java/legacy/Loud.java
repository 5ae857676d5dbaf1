package legacy;

import java.io.PrintStream;

/** One logging framework, as programs use it that log a great deal. */
interface Loud {

  /** Where its console appender prints, and others with it. */
  default PrintStream console() {
    return System.out;
  }

  void put(String key, String value);

  void remove(String key);

  void info(String message);

  void warn(String message);

  void error(String message, Throwable thrown);

  /** With what the framework has for values beside the message, if it has something. */
  void pairs(String message, String note, int count);

  /** The gravest that it has. */
  void fatal(String message);

  /** What waits in queues is written then, and files are ended. */
  void stop();
}
