package spring;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Tasks that a scheduler is given: one goes well three times, one fails. */
public final class SpringTasks {

  static final CountDownLatch EXECUTIONS = new CountDownLatch(4);

  private SpringTasks() {}

  public static void main(String[] arguments) throws Exception {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.initialize();
    int[] left = {3};
    QuotesTask quotes = new QuotesTask();
    scheduler.schedule(
        quotes, context -> left[0]-- > 0 ? Date.from(Instant.now().plusMillis(20)) : null);
    scheduler.schedule(new BrokenTask(), Date.from(Instant.now()));
    EXECUTIONS.await();
    scheduler.shutdown();
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
  }
}

/** Goes well. */
class QuotesTask implements Runnable {
  @Override
  public void run() {
    SpringTasks.EXECUTIONS.countDown();
  }
}

/** Does not. */
class BrokenTask extends QuotesTask {
  @Override
  public void run() {
    super.run();
    throw new IllegalStateException("no such feed");
  }
}
