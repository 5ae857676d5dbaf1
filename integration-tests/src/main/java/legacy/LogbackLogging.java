package legacy;

import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Logback, which SLF4J's own API is the API of. */
public final class LogbackLogging implements Logging {

  @Override
  public void inRun() {
    // There is nothing that goes past SLF4J.
  }

  /** By its name: with Logback beside them, the tests' own libraries would log with it. */
  @Override
  public void stop() {
    ILoggerFactory logback = LoggerFactory.getILoggerFactory();
    try {
      logback.getClass().getMethod("stop").invoke(logback);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
