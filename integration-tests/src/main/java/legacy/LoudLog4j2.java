package legacy;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.message.StructuredDataMessage;

/** Log4j 2 by its own API. */
public final class LoudLog4j2 implements Loud {

  private static final Logger LOG = LogManager.getLogger("legacy.loud");

  @Override
  public void put(String key, String value) {
    ThreadContext.put(key, value);
  }

  @Override
  public void remove(String key) {
    ThreadContext.remove(key);
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
    StructuredDataMessage structured = new StructuredDataMessage("loud@1", message, "loud");
    structured.put("note", note);
    structured.put("count", Integer.toString(count));
    LOG.info(structured);
  }

  @Override
  public void fatal(String message) {
    LOG.fatal(message);
  }

  @Override
  public void stop() {
    ((LoggerContext) LogManager.getContext(false)).stop();
  }
}
