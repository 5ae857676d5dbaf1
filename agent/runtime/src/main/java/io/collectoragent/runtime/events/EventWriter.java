package io.collectoragent.runtime.events;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Hands events to a thread of the agent's, which is there only while there is something to write:
 * the application's threads neither print nor wait. What finds no room is lost. Thread-safe.
 */
public final class EventWriter {

  private static final int WAITING_AT_MOST = 64;

  private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Executor threads;
  private final Consumer<Event> lines;
  private final Consumer<Throwable> failures;

  /**
   * @param threads runs each command on a daemon thread of its own
   * @param lines prints one; for one thread at a time
   * @param failures gets what kept events from being written; not the application's to see
   */
  public EventWriter(Executor threads, Consumer<Event> lines, Consumer<Throwable> failures) {
    this.threads = threads;
    this.lines = lines;
    this.failures = failures;
  }

  void write(Event event) {
    if (waiting.offer(event)) {
      begin();
    }
  }

  private void begin() {
    if (!writing.compareAndSet(false, true)) {
      return;
    }
    boolean begun = false;
    try {
      threads.execute(this::writeAll);
      begun = true;
    } finally {
      if (!begun) {
        writing.set(false);
      }
    }
  }

  private void writeAll() {
    for (Event event = waiting.poll(); event != null; event = waiting.poll()) {
      print(event);
    }
    writing.set(false);
    // One may have come between the last look and the end.
    if (!waiting.isEmpty()) {
      beginAgain();
    }
  }

  private void beginAgain() {
    try {
      begin();
    } catch (RuntimeException | Error noThread) {
      failures.accept(noThread);
    }
  }

  /** One that cannot be written is lost, and nothing else is. */
  private void print(Event event) {
    try {
      lines.accept(event);
    } catch (RuntimeException | Error failure) {
      failures.accept(failure);
    }
  }
}
