package legacy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Formats on the thread that it is called on, and prints at the end: two console handlers would mix
 * their lines letter by letter.
 */
public final class JbossLines extends ExtHandler {

  private static final String LAST = "end of log";

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final CountDownLatch last = new CountDownLatch(1);

  @Override
  protected void doPublish(ExtLogRecord record) {
    lines.add(getFormatter().format(record));
    if (record.getMessage().equals(LAST)) {
      last.countDown();
    }
  }

  /** A queue before it keeps its order, so with the last record all are there. */
  void print() throws InterruptedException {
    if (!last.await(10, TimeUnit.SECONDS)) {
      System.out.println("not all is written");
    }
    lines.forEach(System.out::print);
  }
}
