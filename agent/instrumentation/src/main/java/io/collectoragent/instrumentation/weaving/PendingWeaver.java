package io.collectoragent.instrumentation.weaving;

import io.collectoragent.runtime.log.AgentLog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The weaver, while a thread of the agent still makes it and classes wait for it. Thread-safe. */
final class PendingWeaver {

  private static final long READY_WITHIN_SECONDS = 20;

  private final AgentLog log;
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile Weaver weaver;
  private volatile Thread preparing;
  private volatile boolean missed;

  PendingWeaver(AgentLog log) {
    this.log = log;
  }

  /** The calling thread makes the weaver; it cannot wait for itself. */
  void prepare() {
    preparing = Thread.currentThread();
  }

  /** Whether a class had to be let go that the preparing thread itself loaded. */
  boolean missed() {
    return missed;
  }

  /** There it is. Null: it never will be, and nobody has to wait. */
  void ready(Weaver made) {
    weaver = made;
    ready.countDown();
  }

  /** Waits for a bounded time; null where the class has to go unwoven. */
  Weaver forClass(String className) {
    if (weaver == null && Thread.currentThread() == preparing) {
      missed = true;
    } else if (weaver == null && !awaitReady()) {
      log.warnOnce(
          "late",
          className + " is not observed: the agent took too long to start, give it more CPU");
    }
    return weaver;
  }

  /** Not to be cut short: an interrupt is for the application, and is passed on to it. */
  private boolean awaitReady() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return ready.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException passedOn) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
