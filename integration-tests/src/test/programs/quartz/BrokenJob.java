package quartz;

import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** A job that fails, and whose class only says what is special about it. */
public class BrokenJob extends QuotesJob {

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    super.execute(context);
    throw new JobExecutionException("no such feed");
  }
}
