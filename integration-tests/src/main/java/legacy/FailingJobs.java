package legacy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs jobs by the clock until they throw, as they will. */
final class FailingJobs {

  /** What a job does. */
  interface Job {
    void run() throws Exception;
  }

  private FailingJobs() {}

  /** Runs each once; those that throw are wrapped as legacy code likes to, message and all. */
  static void run(Job... jobs) throws InterruptedException {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    for (Job job : jobs) {
      try {
        clock.scheduleAtFixedRate(() -> runOnce(job), 0, 1, TimeUnit.DAYS).get();
      } catch (ExecutionException e) {
        System.out.println("failed: " + e.getCause());
      }
    }
    clock.shutdown();
  }

  private static void runOnce(Job job) {
    try {
      job.run();
    } catch (Exception e) {
      throw new IllegalStateException("job failed: " + e.getMessage(), e);
    }
    throw new IllegalStateException("enough");
  }
}
