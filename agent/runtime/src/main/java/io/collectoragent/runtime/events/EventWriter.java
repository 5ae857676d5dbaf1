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

  /**
   * @param threads runs each command on a daemon thread of its own
   * @param lines prints one; for one thread at a time
   */
  public EventWriter(Executor threads, Consumer<Event> lines) {
    this.threads = threads;
    this.lines = lines;
  }

  void write(Event event) {
    if (waiting.offer(event)) {
      begin();
    }
  }

  private void begin() {
    if (writing.compareAndSet(false, true)) {
      threads.execute(this::writeAll);
    }
  }

  private void writeAll() {
    try {
      for (Event event = waiting.poll(); event != null; event = waiting.poll()) {
        lines.accept(event);
      }
    } finally {
      writing.set(false);
    }
    // One may have come between the last look and the end.
    if (!waiting.isEmpty()) {
      begin();
    }
  }
}
