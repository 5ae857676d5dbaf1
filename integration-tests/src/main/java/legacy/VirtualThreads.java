package legacy;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a program of Java 21 does; where there are no virtual threads, plain ones do it. */
final class VirtualThreads {

  private static final int MANY = 10_000;
  private static final int ONE_IN = 500;
  private static final long GARBAGE_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(30);

  private VirtualThreads() {}

  static void branch() throws Exception {
    start(() -> Store.row("virtual_start")).join();
    ExecutorService perTask = perTask();
    perTask.submit(() -> Store.answer("virtual_executor")).get();
    perTask.shutdown();
    start(VirtualThreads::pinned).join();
    start(VirtualThreads::moved).join();
  }

  private static void pinned() {
    synchronized (new Object()) {
      LockSupport.parkNanos(1_000_000);
      Store.row("virtual_pinned");
    }
  }

  /** Parks often enough to be continued by another carrier. */
  private static void moved() {
    for (int i = 0; i < 20; i++) {
      LockSupport.parkNanos(100_000);
    }
    Store.row("virtual_moved");
  }

  /** Starts very many, and waits until all of them are done. */
  static List<WeakReference<Thread>> startMany() throws Exception {
    List<WeakReference<Thread>> started = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(isThere() ? MANY : ONE_IN);
    for (int i = 0; i < (isThere() ? MANY : ONE_IN); i++) {
      boolean stores = i % ONE_IN == 0;
      started.add(
          new WeakReference<>(
              start(
                  () -> {
                    if (stores) {
                      Store.row("many");
                    }
                    done.countDown();
                  })));
    }
    done.await();
    return started;
  }

  /** Whether none of them is left; what is garbage may take a while to go. */
  static boolean areGone(List<WeakReference<Thread>> threads) {
    long deadline = System.nanoTime() + GARBAGE_WITHIN_NANOS;
    while (threads.stream().anyMatch(thread -> thread.get() != null)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      System.gc();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return true;
  }

  private static boolean isThere() {
    return System.getProperty("java.specification.version").matches("2[1-9]|[3-9]\\d");
  }

  private static Thread start(Runnable task) throws ReflectiveOperationException {
    if (isThere()) {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  private static ExecutorService perTask()
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return isThere()
        ? (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null)
        : Executors.newCachedThreadPool();
  }
}
