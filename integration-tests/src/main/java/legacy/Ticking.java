package legacy;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs a job by the clock until its input ends, and then says which threads keep it alive. */
public final class Ticking {

  private static final int EXIT_CODE = 3;

  private Ticking() {}

  public static void main(String[] arguments) throws Exception {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    CountDownLatch ticks = new CountDownLatch(3);
    clock.scheduleAtFixedRate(ticks::countDown, 0, 20, TimeUnit.MILLISECONDS);
    ticks.await();
    Hold.untilInputEnds();
    System.out.println("alive: " + keepingAlive());
    clock.shutdown();
    System.exit(EXIT_CODE);
  }

  private static Set<String> keepingAlive() {
    Set<String> alive = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      // What the JVM adds while it ends or is asked for its threads is not the program's.
      if (!thread.isDaemon() && !thread.getName().equals("DestroyJavaVM")) {
        alive.add(thread.getName());
      }
    }
    return alive;
  }
}
