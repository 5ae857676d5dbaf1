package legacy;

import java.util.Arrays;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The ways in which a run can branch out without a thread pool of its own, and wait for it. */
final class Branches {

  /** One row each, all of them the run's. */
  static final String[] INSIDE = {
    "common_execute",
    "common_submit",
    "own_submit",
    "own_invoke",
    "own_invoke_all",
    "own_invoke_any",
    "task_fork",
    "invoke_all",
    "invoke_all_list",
    "invoked",
    "adapted",
    "parallel",
    "supply_async",
    "then_async",
    "combine_async",
    "continued",
    "continued_async",
    "either",
    "both",
    "plain_thread",
    "thread_executor",
    "thread_of_thread",
    "late",
    "virtual_start",
    "virtual_executor",
    "virtual_pinned",
    "virtual_moved"
  };

  private final ForkJoinPool own;
  private final Completer completer;
  private final CountDownLatch runEnded;

  Branches(ForkJoinPool own, Completer completer, CountDownLatch runEnded) {
    this.own = own;
    this.completer = completer;
    this.runEnded = runEnded;
  }

  void all() throws Exception {
    pools();
    tasks();
    futures();
    continuations();
    threads();
    VirtualThreads.branch();
  }

  private void pools() throws Exception {
    CountDownLatch executed = new CountDownLatch(1);
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              Store.row("common_execute");
              executed.countDown();
            });
    executed.await();
    ForkJoinPool.commonPool().submit(() -> Store.row("common_submit")).get();
    own.submit(() -> Store.answer("own_submit")).get();
    own.invoke(ForkJoinTask.adapt(() -> Store.row("own_invoke")));
    own.invokeAll(Arrays.asList(() -> Store.answer("own_invoke_all")));
    own.invokeAny(Arrays.asList(() -> Store.answer("own_invoke_any")));
    own.submit(() -> IntStream.range(0, 4).parallel().forEach(i -> Store.row("parallel"))).get();
    IntStream.range(0, 4).parallel().forEach(i -> Store.row("parallel"));
  }

  private void tasks() {
    own.invoke(new Halves());
    ForkJoinTask.adapt(() -> Store.row("adapted")).fork().join();
  }

  private void futures() throws Exception {
    CompletableFuture.supplyAsync(() -> Store.answer("supply_async"))
        .thenApplyAsync(one -> Store.answer("then_async"))
        .thenCombineAsync(
            CompletableFuture.supplyAsync(() -> 1, own),
            (one, other) -> Store.answer("combine_async"),
            own)
        .get();
  }

  /** What is to be done when somebody else is ready. */
  private void continuations() throws Exception {
    CompletableFuture<Integer> response = new CompletableFuture<>();
    CompletableFuture<Integer> other = new CompletableFuture<>();
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            response
                .thenApply(one -> Store.answer("continued"))
                .thenAcceptAsync(one -> Store.row("continued_async")),
            response.applyToEither(new CompletableFuture<>(), one -> Store.answer("either")),
            response.runAfterBoth(other, () -> Store.row("both")));
    completer.complete(response);
    completer.complete(other);
    all.get();
  }

  private void threads() throws Exception {
    Thread plain =
        new Thread(
            () -> {
              Store.row("plain_thread");
              join(new Thread(() -> Store.row("thread_of_thread")));
            });
    join(plain);
    CountDownLatch executed = new CountDownLatch(1);
    Executor perTask = task -> new Thread(task).start();
    perTask.execute(
        () -> {
          Store.row("thread_executor");
          executed.countDown();
        });
    executed.await();
  }

  /** Goes on when the run is over. */
  Thread late() {
    Thread late =
        new Thread(
            () -> {
              try {
                runEnded.await();
                Store.row("late");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    late.start();
    return late;
  }

  /** A clock that the run starts ticks for itself. */
  static Timer clock(CountDownLatch ticked) {
    Timer timer = new Timer(true);
    timer.schedule(new Tick(ticked), 0, TimeUnit.DAYS.toMillis(1));
    return timer;
  }

  static void join(Thread thread) {
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forks itself in every way. */
  private static final class Halves extends RecursiveAction {
    private static final long serialVersionUID = 1;

    @Override
    protected void compute() {
      ForkJoinTask<?> forked = ForkJoinTask.adapt(() -> Store.row("task_fork")).fork();
      ForkJoinTask<?> invoked = ForkJoinTask.adapt(() -> Store.row("invoked"));
      invoked.invoke();
      invokeAll(row("invoke_all"), row("invoke_all"));
      invokeAll(Arrays.asList(row("invoke_all_list"), row("invoke_all_list")));
      forked.join();
    }

    private static ForkJoinTask<?> row(String table) {
      return ForkJoinTask.adapt(() -> Store.row(table));
    }
  }
}
