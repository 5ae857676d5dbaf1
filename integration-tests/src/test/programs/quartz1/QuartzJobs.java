package quartz1;

import quartz.BrokenJob;
import quartz.QuotesJob;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleTrigger;
import org.quartz.impl.StdSchedulerFactory;

/** Two jobs of a scheduler: one goes well three times, one fails. */
public final class QuartzJobs {

  private QuartzJobs() {}

  public static void main(String[] arguments) throws Exception {
    Scheduler scheduler = new StdSchedulerFactory().getScheduler();
    scheduler.scheduleJob(
        new JobDetail("quotes", null, QuotesJob.class), new SimpleTrigger("often", null, 2, 20));
    scheduler.scheduleJob(
        new JobDetail("broken", null, BrokenJob.class), new SimpleTrigger("once", null, 0, 0));
    scheduler.start();
    QuotesJob.EXECUTIONS.await();
    scheduler.shutdown(true);
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
  }
}
