package legacy;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Logs on many threads, each in a run of its own, while others print. */
public final class LoudCollector {

  private static final int PRINTS = 400;

  private LoudCollector() {}

  /**
   * Takes the class that knows the logging framework, and how many threads log; half as many print.
   */
  public static void main(String[] arguments) throws Exception {
    Loud log = (Loud) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    int threads = Integer.parseInt(arguments[1]);
    log.info("before");
    log.fatal("gravest");

    CountDownLatch done = new CountDownLatch(threads);
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(threads);
    Thread[] printing = new Thread[threads / 2];
    for (int i = 0; i < printing.length; i++) {
      printing[i] = new Thread(prints(i, log.console()));
      printing[i].start();
    }
    for (int i = 0; i < threads; i++) {
      clock.scheduleAtFixedRate(new LoudJob(log, i, done), 0, 1, TimeUnit.DAYS);
    }
    done.await();
    clock.shutdownNow();
    for (Thread print : printing) {
      print.join();
    }
    log.stop();
    Hold.untilInputEnds();
  }

  private static Runnable prints(int printer, PrintStream console) {
    return () -> {
      for (int i = 0; i < PRINTS; i++) {
        console.println("print " + printer + " of " + i + ": \u00e4 \ud83d\ude80 {\"a\":1}");
      }
    };
  }
}
