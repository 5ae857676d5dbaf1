package quartz;

import java.util.concurrent.CountDownLatch;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** A job as Quartz' guides have it. */
public class QuotesJob implements Job {

  public static final CountDownLatch EXECUTIONS = new CountDownLatch(4);

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    EXECUTIONS.countDown();
  }
}
