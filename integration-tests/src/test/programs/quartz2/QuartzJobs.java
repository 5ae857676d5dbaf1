package quartz2;

import static org.quartz.SimpleScheduleBuilder.simpleSchedule;

import quartz.BrokenJob;
import quartz.QuotesJob;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Two jobs of a scheduler: one goes well three times, one fails. */
public final class QuartzJobs {

  private QuartzJobs() {}

  public static void main(String[] arguments) throws Exception {
    Scheduler scheduler = new StdSchedulerFactory().getScheduler();
    schedule(scheduler, QuotesJob.class, 3);
    schedule(scheduler, BrokenJob.class, 1);
    scheduler.start();
    QuotesJob.EXECUTIONS.await();
    scheduler.shutdown(true);
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
  }

  private static void schedule(Scheduler scheduler, Class<? extends Job> job, int times)
      throws Exception {
    scheduler.scheduleJob(
        JobBuilder.newJob(job).build(),
        TriggerBuilder.newTrigger()
            .withSchedule(
                simpleSchedule().withIntervalInMilliseconds(20).withRepeatCount(times - 1))
            .build());
  }
}
