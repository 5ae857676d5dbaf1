package legacy;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs with the JDK's own logging, whatever that is set to. */
public final class JdkWarnings {

  private static final Logger LOG = Logger.getLogger("legacy.natively");

  private JdkWarnings() {}

  public static void main(String[] arguments) throws Exception {
    LOG.info("quiet");
    LOG.warning("careful");
    LOG.log(Level.SEVERE, "broken", new IllegalArgumentException("on purpose"));
    Hold.untilInputEnds();
  }
}
