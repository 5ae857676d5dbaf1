package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Reads the heads of all requests on one thread that waits for none of them: it only ever takes
 * what has come. So hundreds of silent clients cost a probe nothing.
 *
 * <p>It asks each socket in turn instead of using NIO, whose providers an application may choose
 * after the agent has started. It asks less and less often while nothing comes.
 */
final class Lobby implements Entrance, Runnable {

  private static final int ROOM = 256;
  private static final int ARRIVALS_AT_ONCE = 256;
  private static final long LONGEST_PAUSE_MILLIS = 64;

  private final BlockingQueue<Connection> arrivals = new ArrayBlockingQueue<>(ARRIVALS_AT_ONCE);
  private final ArrayDeque<Connection> waiting = new ArrayDeque<>();
  private final BiConsumer<Connection, Request> next;
  private final Thread thread;
  private final AgentLog log;
  private volatile boolean closed;
  private long pauseMillis;

  /**
   * @param next called on the lobby's thread, so it must not wait for the client
   */
  Lobby(String threadName, BiConsumer<Connection, Request> next, AgentLog log) {
    this.next = next;
    this.log = log;
    this.thread = new Thread(this, threadName);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public boolean enter(Connection connection) {
    return !closed && arrivals.offer(connection);
  }

  @Override
  public boolean isCrowded() {
    return false;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        admit();
        lookAround();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit() throws InterruptedException {
    Connection arrival =
        waiting.isEmpty() ? arrivals.take() : arrivals.poll(pauseMillis, TimeUnit.MILLISECONDS);
    pauseMillis = arrival == null ? Math.min(2 * pauseMillis + 1, LONGEST_PAUSE_MILLIS) : 0;
    while (arrival != null) {
      if (waiting.size() == ROOM) {
        // Who has been silent for longest has had most time.
        waiting.removeFirst().close();
      }
      waiting.addLast(arrival);
      arrival = arrivals.poll();
    }
  }

  private void lookAround() {
    for (Iterator<Connection> each = waiting.iterator(); each.hasNext(); ) {
      Connection connection = each.next();
      if (!stays(connection)) {
        each.remove();
        pauseMillis = 0;
      }
    }
  }

  private boolean stays(Connection connection) {
    try {
      Request request = connection.receiveWhatCame();
      if (request != null) {
        next.accept(connection, request);
      }
      return request == null;
    } catch (Refused refused) {
      connection.reply(null, refused.reply());
    } catch (IOException left) {
      connection.close();
    } catch (Throwable failure) {
      // The thread has to outlive it, or nobody is answered any more.
      connection.close();
      log.warnOnce("endpoint reader", "a request could not be answered: " + failure);
    }
    return false;
  }
}
