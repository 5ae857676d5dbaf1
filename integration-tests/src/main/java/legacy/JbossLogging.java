package legacy;

import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.MDC;

/** JBoss LogManager by its own API. */
public final class JbossLogging implements Logging {

  private static final Logger LOG = Logger.getLogger("legacy.natively");
  private static final Logger BEHIND = Logger.getLogger("legacy.async");

  private final CountDownLatch last = new CountDownLatch(1);

  /** Before the first record: the queue's thread takes its handlers when it starts. */
  public JbossLogging() {
    ((ExtHandler) BEHIND.getHandlers()[0]).addHandler(new LastRecord(last));
  }

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

  /** The queue keeps its order, so with the last record all are written. */
  @Override
  public void stop() {
    BEHIND.info("end of log");
    try {
      if (!last.await(10, TimeUnit.SECONDS)) {
        System.out.println("not all is written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class LastRecord extends Handler {
    private final CountDownLatch last;

    LastRecord(CountDownLatch last) {
      this.last = last;
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getMessage().equals("end of log")) {
        last.countDown();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
