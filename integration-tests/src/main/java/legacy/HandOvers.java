package legacy;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The ways in which a run can hand work to other threads and wait for it. */
final class HandOvers {

  private final Work work;
  private final ExecutorService pool;
  private final ScheduledExecutorService later;
  private final ExecutorService watching;

  HandOvers(
      Work work, ExecutorService pool, ScheduledExecutorService later, ExecutorService watching) {
    this.work = work;
    this.pool = pool;
    this.later = later;
    this.watching = watching;
  }

  void all() throws Exception {
    work.run("own-thread");
    CountDownLatch executed = new CountDownLatch(3);
    pool.execute(
        () -> {
          work.run("execute-lambda");
          executed.countDown();
        });
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            work.run("execute-anonymous");
            executed.countDown();
          }
        });
    pool.execute(new NamedWork(work, "execute-named", executed));
    executed.await();
    futures();
    nested();
  }

  private void futures() throws Exception {
    pool.submit(() -> work.run("submit-runnable")).get();
    pool.submit(() -> work.run("submit-with-result"), "result").get();
    pool.submit(() -> work.answer("submit-callable")).get();
    pool.invokeAll(Arrays.asList(() -> work.answer("invoke-all"), () -> work.answer("invoke-all")));
    pool.invokeAny(Arrays.asList(() -> work.answer("invoke-any")));
    later.schedule(() -> work.run("schedule-runnable"), 5, TimeUnit.MILLISECONDS).get();
    later.schedule(() -> work.answer("schedule-callable"), 5, TimeUnit.MILLISECONDS).get();
    later.submit(() -> work.answer("submit-to-scheduler")).get();
    watching.submit(() -> work.answer("watched")).get();
    CompletableFuture.supplyAsync(() -> work.answer("supply-async"), pool).get();
    ExecutorCompletionService<String> services = new ExecutorCompletionService<>(pool);
    services.submit(() -> work.answer("completion-service"));
    services.take().get();
  }

  /** Work that hands over work itself. */
  private void nested() throws Exception {
    later.submit(() -> pool.submit(() -> work.run("nested")).get()).get();
  }

  private static final class NamedWork implements Runnable {
    private final Work work;
    private final String name;
    private final CountDownLatch done;

    NamedWork(Work work, String name, CountDownLatch done) {
      this.work = work;
      this.name = name;
      this.done = done;
    }

    @Override
    public void run() {
      work.run(name);
      done.countDown();
    }
  }
}
