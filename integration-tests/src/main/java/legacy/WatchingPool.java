package legacy;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool that counts on getting back the very tasks that it made. */
final class WatchingPool extends ThreadPoolExecutor {

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  WatchingPool() {
    super(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new NamedTask<>(callable);
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable task) {
    FutureTask<?> own = (FutureTask<?>) task;
    begun.addAndGet(((NamedTask<?>) own).weight());
  }

  @Override
  protected void afterExecute(Runnable task, Throwable thrown) {
    FutureTask<?> own = (FutureTask<?>) task;
    ended.addAndGet(((NamedTask<?>) own).weight());
  }

  /** How many of its own tasks it saw begin and end. Only when it has terminated. */
  String seen() {
    return begun + " begun, " + ended + " ended";
  }

  private static final class NamedTask<T> extends FutureTask<T> {
    NamedTask(Callable<T> callable) {
      super(callable);
    }

    int weight() {
      return 1;
    }
  }
}
