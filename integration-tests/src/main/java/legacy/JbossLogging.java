package legacy;

import java.util.TreeMap;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.MDC;

/** JBoss LogManager by its own API. */
public final class JbossLogging implements Logging {

  private static final Logger LOG = Logger.getLogger("legacy.natively");
  private static final Logger BEHIND = Logger.getLogger("legacy.async");

  @Override
  public void inRun() {
    MDC.put("attempt", "3");
    LOG.info("natively");
    System.out.println("natively: " + MDC.get("attempt") + " of " + new TreeMap<>(MDC.copy()));
    System.out.println("natively: put " + MDC.put("collector", "mine"));
    System.out.println("natively: removed " + MDC.remove("collector"));
    System.out.println("natively: removed " + MDC.remove("attempt"));
    System.out.println("natively: " + MDC.get("attempt") + " of " + new TreeMap<>(MDC.copy()));
    System.out.println("natively: get trace=" + MDC.get("trace_id"));
    LOG.log(Level.FATAL, "natively broken", new IllegalStateException("on purpose"));
  }

  @Override
  public void stop() {
    BEHIND.info("end of log");
    try {
      ((JbossLines) ((ExtHandler) BEHIND.getHandlers()[0]).getHandlers()[0]).print();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
