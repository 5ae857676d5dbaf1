package legacy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One run that hands over work in every way, between work that is handed over outside of it. */
public final class HandedOverWork {

  private HandedOverWork() {}

  /** Takes the address of the API. */
  public static void main(String[] arguments) throws Exception {
    Work work = new Work(arguments[0]);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    WatchingPool watching = new WatchingPool();
    Runnable reused = () -> work.run("reused");
    CountDownLatch mayGoOn = new CountDownLatch(1);
    outside(pool, later, work, "before");

    HandOvers handOvers = new HandOvers(work, pool, later, watching);
    Future<?>[] late = new Future<?>[1];
    FailingJobs.run(
        () -> {
          handOvers.all();
          pool.execute(reused);
          late[0] = pool.submit(() -> afterwards(mayGoOn, work));
        });
    mayGoOn.countDown();
    late[0].get();

    outside(pool, later, work, "after");
    pool.execute(reused);
    pool.shutdown();
    later.shutdown();
    watching.shutdown();
    pool.awaitTermination(10, TimeUnit.SECONDS);
    watching.awaitTermination(10, TimeUnit.SECONDS);
    System.out.println(watching.seen());
    Hold.untilInputEnds();
  }

  private static void outside(
      ExecutorService pool, ScheduledExecutorService later, Work work, String name)
      throws Exception {
    pool.submit(() -> work.run(name)).get();
    later.schedule(() -> work.run(name), 1, TimeUnit.MILLISECONDS).get();
    later.submit(() -> work.run(name)).get();
  }

  private static String afterwards(CountDownLatch mayGoOn, Work work) throws Exception {
    mayGoOn.await();
    return work.answer("late");
  }
}
