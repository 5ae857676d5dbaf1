package legacy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/** Logs before, in and after one run, with a context of its own. */
public final class LoggedRun {

  private LoggedRun() {}

  /** Takes the address of the API, and the class that knows the logging framework. */
  public static void main(String[] arguments) throws Exception {
    Logging logging = (Logging) Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
    MDC.put("own", "main");
    LoggedJob.say("before");
    LoggedJob.showContext("before");

    CountDownLatch done = new CountDownLatch(1);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(new LoggedJob(arguments[0], logging, done), 0, 1, TimeUnit.DAYS);
    done.await();
    clock.submit(LoggedRun::afterwards).get();
    clock.shutdownNow();

    LoggedJob.say("at the end");
    LoggedJob.showContext("at the end");
    MDC.clear();
    LoggedJob.showContext("cleared");
    logging.stop();
    Hold.untilInputEnds();
  }

  /** On the thread of the run. */
  private static void afterwards() {
    LoggedJob.say("after");
    LoggedJob.showContext("after");
  }
}
