package legacy;

import java.util.TreeMap;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;

/** Log4j 2 by its own API. */
public final class Log4j2Logging implements Logging {

  private static final Logger LOG = LogManager.getLogger("legacy.natively");

  @Override
  public void inRun() {
    ThreadContext.put("attempt", "3");
    LOG.info("natively");
    show();
    ThreadContext.remove("attempt");
    show();
    System.out.println("natively: get trace=" + ThreadContext.get("trace_id"));
    LOG.fatal("natively broken", new IllegalStateException("on purpose"));
    try {
      forAWhile();
    } catch (NoClassDefFoundError thatOld) {
      System.out.println("natively: nothing to close");
    }
  }

  private static void forAWhile() {
    try (CloseableThreadContext.Instance closed = CloseableThreadContext.put("collector", "mine")) {
      LOG.info("for a while");
      show();
    }
    show();
  }

  private static void show() {
    System.out.println(
        "natively: "
            + new TreeMap<>(ThreadContext.getContext())
            + " and "
            + new TreeMap<>(ThreadContext.getImmutableContext())
            + " with collector "
            + ThreadContext.containsKey("collector"));
  }

  @Override
  public void stop() {
    ((LoggerContext) LogManager.getContext(false)).stop();
  }
}
