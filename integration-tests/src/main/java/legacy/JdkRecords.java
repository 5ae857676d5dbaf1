package legacy;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs with the JDK's own logging, at all levels and in all ways. */
public final class JdkRecords {

  private static final Logger LOG = Logger.getLogger("legacy.records");
  private static final Logger PARENT = Logger.getLogger("legacy");

  private JdkRecords() {}

  public static void main(String[] arguments) throws Exception {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Logger.getLogger("").removeHandler(handler);
    }
    PARENT.addHandler(new Printing("parent"));
    LOG.addHandler(new Printing("own"));
    LOG.info("quiet");
    LOG.warning("careful");
    LOG.log(Level.WARNING, "careful of {0}", "this");
    LOG.log(Level.SEVERE, "broken", new IllegalArgumentException("on purpose"));
    LOG.severe("broken without a reason");
    LOG.setFilter(record -> !record.getMessage().startsWith("filtered"));
    LOG.warning("filtered");
    LOG.setFilter(null);
    LOG.setLevel(Level.SEVERE);
    LOG.warning("too quiet");
    LOG.setUseParentHandlers(false);
    LOG.log(new LogRecord(Level.SEVERE, "alone"));
    PARENT.warning("above");
    Hold.untilInputEnds();
  }

  private static final class Printing extends Handler {
    private final String name;

    Printing(String name) {
      this.name = name;
    }

    @Override
    public void publish(LogRecord record) {
      System.out.println(name + ": " + record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
