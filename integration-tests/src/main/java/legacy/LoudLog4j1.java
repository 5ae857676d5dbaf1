package legacy;

import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.MDC;

/** Log4j 1.2 and reload4j. */
public final class LoudLog4j1 implements Loud {

  private static final Logger LOG = Logger.getLogger("legacy.loud");

  @Override
  public void put(String key, String value) {
    MDC.put(key, value);
  }

  @Override
  public void remove(String key) {
    MDC.remove(key);
  }

  @Override
  public void info(String message) {
    LOG.info(message);
  }

  @Override
  public void warn(String message) {
    LOG.warn(message);
  }

  @Override
  public void error(String message, Throwable thrown) {
    LOG.error(message, thrown);
  }

  @Override
  public void pairs(String message, String note, int count) {
    LOG.info(message);
  }

  @Override
  public void fatal(String message) {
    LOG.fatal(message);
  }

  @Override
  public void stop() {
    LogManager.shutdown();
  }
}
