package legacy;

import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.MDC;

/** Log4j 1.2 as programs of 2005 use it. */
public final class Log4j1Logging implements Logging {

  private static final Logger LOG = Logger.getLogger("legacy.natively");

  @Override
  public void inRun() {
    MDC.put("attempt", 3);
    LOG.info("natively");
    System.out.println("natively: " + MDC.get("attempt") + " of " + MDC.getContext());
    MDC.remove("attempt");
    System.out.println("natively: " + MDC.get("attempt") + " of " + MDC.getContext());
    System.out.println("natively: get trace=" + MDC.get("trace_id"));
    LOG.fatal("natively broken", new IllegalStateException("on purpose"));
  }

  @Override
  public void stop() {
    LogManager.shutdown();
  }
}
