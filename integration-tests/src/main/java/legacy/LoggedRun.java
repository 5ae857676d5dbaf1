package legacy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs before, in and after one run, with a context of its own. */
public final class LoggedRun {

  private LoggedRun() {}

  /** Takes the address of the API. */
  public static void main(String[] arguments) throws Exception {
    MDC.put("own", "main");
    LoggedJob.say("before");
    LoggedJob.showContext("before");

    CountDownLatch done = new CountDownLatch(1);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    clock.scheduleAtFixedRate(new LoggedJob(arguments[0], done), 0, 1, TimeUnit.DAYS);
    done.await();
    clock.submit(LoggedRun::afterwards).get();
    clock.shutdownNow();

    LoggedJob.say("at the end");
    LoggedJob.showContext("at the end");
    MDC.clear();
    LoggedJob.showContext("cleared");
    stopLogging();
    Hold.untilInputEnds();
  }

  /** On the thread of the run. */
  private static void afterwards() {
    LoggedJob.say("after");
    LoggedJob.showContext("after");
  }

  /** What waits in queues is written then. By its name, for this is written against SLF4J only. */
  private static void stopLogging() throws ReflectiveOperationException {
    ILoggerFactory logback = LoggerFactory.getILoggerFactory();
    logback.getClass().getMethod("stop").invoke(logback);
  }
}
