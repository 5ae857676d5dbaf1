package legacy;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Logs with the JDK's own logging, which SLF4J takes over and gives to Logback. */
public final class BridgedRecords {

  private static final Logger LOG = Logger.getLogger("legacy.async");
  private static final Logger OFF = Logger.getLogger("legacy.off");

  private BridgedRecords() {}

  public static void main(String[] arguments) throws Exception {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LOG.warning("careful");
    LOG.log(Level.SEVERE, "broken", new IllegalArgumentException("on purpose"));
    OFF.severe("nobody wants to know");
    new LogbackLogging().stop();
    Hold.untilInputEnds();
  }
}
