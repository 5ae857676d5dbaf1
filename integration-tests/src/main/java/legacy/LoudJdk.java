package legacy;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The JDK's own logging, which has no context. */
public final class LoudJdk implements Loud {

  private static final Logger LOG = Logger.getLogger("legacy.loud");

  @Override
  public PrintStream console() {
    return System.err;
  }

  @Override
  public void put(String key, String value) {
    // There is nowhere to put it.
  }

  @Override
  public void remove(String key) {
    // There is nothing to take away.
  }

  @Override
  public void info(String message) {
    LOG.info(message);
  }

  @Override
  public void warn(String message) {
    LOG.warning(message);
  }

  @Override
  public void error(String message, Throwable thrown) {
    LOG.log(Level.SEVERE, message, thrown);
  }

  @Override
  public void pairs(String message, String note, int count) {
    LOG.log(Level.CONFIG, message, note);
  }

  @Override
  public void fatal(String message) {
    LOG.severe(message);
  }

  @Override
  public void stop() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.close();
    }
  }
}
