package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A few daemon threads, started as they are needed, and a bounded queue before them. Not a
 * ThreadPoolExecutor, because the agent weaves that class for the collector's sake. Thread-safe.
 */
final class Workers {

  private static final int WAITING_AT_MOST = 64;

  private final String name;
  private final int threadsAtMost;
  private final AgentLog log;
  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final List<Thread> threads = new ArrayList<>();
  private int unfinished;
  private boolean closed;

  Workers(String name, int threadsAtMost, AgentLog log) {
    this.name = name;
    this.threadsAtMost = threadsAtMost;
    this.log = log;
  }

  /** Answers false, and forgets the task, where the queue is full. */
  synchronized boolean offer(Runnable task) {
    if (closed || !waiting.offer(task)) {
      return false;
    }
    unfinished++;
    if (unfinished > threads.size() && threads.size() < threadsAtMost) {
      Thread thread = new Thread(this::work, name + '-' + (threads.size() + 1));
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    return true;
  }

  boolean someoneWaits() {
    return !waiting.isEmpty();
  }

  /** Ends the threads after what they are at; what waits is dropped. */
  synchronized void close() {
    closed = true;
    waiting.clear();
    threads.forEach(Thread::interrupt);
  }

  private void work() {
    try {
      while (!isClosed()) {
        Runnable task = waiting.take();
        run(task);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (Throwable failure) {
      // The thread has to outlive it, or the endpoint dies bit by bit.
      log.warnOnce(name, "a request could not be answered: " + failure);
    } finally {
      finished();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void finished() {
    unfinished--;
  }
}
