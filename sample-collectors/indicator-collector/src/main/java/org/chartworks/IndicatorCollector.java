package org.chartworks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Sets up Quartz. */
public final class IndicatorCollector {

  private IndicatorCollector() {}

  /**
   * @param args none are used
   * @throws IOException if indicators.properties cannot be read
   * @throws SchedulerException if Quartz does not want to
   */
  public static void main(String[] args) throws IOException, SchedulerException {
    Properties settings = new Properties();
    try (InputStream in = IndicatorCollector.class.getResourceAsStream("/indicators.properties")) {
      settings.load(in);
    }
    settings.putAll(System.getProperties());
    JobDataMap data = new JobDataMap();
    data.put(
        "database",
        new ChartDatabase(
            settings.getProperty("indicators.db.url"),
            settings.getProperty("indicators.db.user"),
            settings.getProperty("indicators.db.password")));
    JobDetail job =
        JobBuilder.newJob(IndicatorCollectorJob.class)
            .withIdentity("indicators")
            .usingJobData(data)
            .build();
    Scheduler scheduler = new StdSchedulerFactory("quartz-indicators.properties").getScheduler();
    scheduler.scheduleJob(job, trigger(settings));
    scheduler.start();
  }

  private static Trigger trigger(Properties settings) {
    int rounds = Integer.parseInt(settings.getProperty("indicators.rounds"));
    long interval = Long.parseLong(settings.getProperty("indicators.interval.ms"));
    return TriggerBuilder.newTrigger()
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(interval)
                .withRepeatCount(rounds == 0 ? SimpleTrigger.REPEAT_INDEFINITELY : rounds - 1))
        .build();
  }
}
