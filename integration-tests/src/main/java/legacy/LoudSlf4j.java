package legacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** SLF4J 1.7 with Logback behind it. */
public class LoudSlf4j implements Loud {

  static final Logger LOG = LoggerFactory.getLogger("legacy.loud");

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
    LOG.debug("quiet");
    LOG.info(message);
  }

  @Override
  public void fatal(String message) {
    LOG.error(message);
  }

  @Override
  public void stop() {
    new LogbackLogging().stop();
  }
}
