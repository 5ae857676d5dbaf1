package io.collectoragent.testbed.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * All that was started and has to be ended, in the opposite order. Ctrl-C may come at any moment,
 * also while something starts: then it is ended as soon as it has started. Thread-safe.
 */
final class Stage implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final PrintStream complaints;
  private volatile boolean closed;

  /**
   * @param complaints gets a line for each part that does not end well
   */
  Stage(PrintStream complaints) {
    this.complaints = complaints;
  }

  /**
   * Starts a part.
   *
   * @throws IllegalStateException once closed
   */
  synchronized <T extends AutoCloseable> T open(Supplier<T> start) {
    if (closed) {
      throw new IllegalStateException("the demo is stopping");
    }
    T part = start.get();
    parts.push(part);
    return part;
  }

  /** Does something to the parts that the end must not come between; nothing once it has begun. */
  synchronized void change(Runnable action) {
    if (!closed) {
      action.run();
    }
  }

  /** Whether the end has begun. */
  boolean isClosed() {
    return closed;
  }

  /** Waits, and returns early when the stage is closed. */
  synchronized void pause(Duration time) {
    if (closed) {
      return;
    }
    try {
      TimeUnit.MILLISECONDS.timedWait(this, time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      notifyAll();
      while (!parts.isEmpty()) {
        end(parts.pop());
      }
    }
  }

  /** One part that does not end well must not keep the others running. */
  private void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      complaints.println("demo: could not stop " + part.getClass().getSimpleName() + ": " + e);
    }
  }
}
