package legacy;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Timer tasks of all kinds, and schedules that end because a run throws. */
public final class TimerJobs {

  private static final long PERIOD = 20;

  private TimerJobs() {}

  /** Takes the address of the API and one where nobody listens. */
  public static void main(String[] arguments) throws Exception {
    Work work = new Work(arguments[0]);
    good(work);
    brokenTimer(work);
    brokenSchedule(work, arguments[1]);
    Hold.untilInputEnds();
  }

  private static void good(Work work) throws Exception {
    Timer timer = new Timer();
    CountDownLatch direct = new CountDownLatch(3);
    CountDownLatch inherited = new CountDownLatch(2);
    timer.schedule(new DirectTimerTask(work, direct), 0, PERIOD);
    timer.scheduleAtFixedRate(new InheritedTimerTask(work, inherited), 0, PERIOD);
    timer.schedule(new OverridingTimerTask(work), 0);
    timer.schedule(new PlainTimerTask(work), 0);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            work.run("anonymous");
          }
        },
        0);
    direct.await();
    inherited.await();
    CountDownLatch end = new CountDownLatch(1);
    timer.schedule(new LastTimerTask(end), 0);
    end.await();
    timer.cancel();
  }

  private static void brokenTimer(Work work) throws Exception {
    Timer timer = new Timer();
    CountDownLatch started = new CountDownLatch(1);
    Thread[] thread = new Thread[1];
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            thread[0] = Thread.currentThread();
            started.countDown();
          }
        },
        0);
    started.await();
    timer.schedule(new BrokenTimerTask(work), 0, PERIOD);
    thread[0].join();
    try {
      timer.schedule(new PlainTimerTask(work), 0);
      System.out.println("timer lives");
    } catch (IllegalStateException e) {
      System.out.println("timer is dead: " + e.getMessage());
    }
  }

  private static void brokenSchedule(Work work, String dead) throws Exception {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> future =
        clock.scheduleWithFixedDelay(new BrokenJob(work, dead), 0, PERIOD, TimeUnit.MILLISECONDS);
    try {
      future.get();
    } catch (ExecutionException e) {
      System.out.println("schedule is dead: " + e.getCause().getClass().getName());
    }
    clock.shutdown();
    clock.awaitTermination(10, TimeUnit.SECONDS);
  }
}
