package legacy;

import org.apache.log4j.Logger;

/** Logs with Log4j 1.2 or what has taken its place. */
public final class Log4j1Warnings {

  private static final Logger LOG = Logger.getLogger("legacy.natively");

  private Log4j1Warnings() {}

  public static void main(String[] arguments) throws Exception {
    LOG.info("quiet");
    LOG.warn("careful");
    LOG.error("broken", new IllegalArgumentException("on purpose"));
    Hold.untilInputEnds();
  }
}
