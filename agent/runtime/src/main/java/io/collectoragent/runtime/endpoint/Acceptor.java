package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes connections and hands them on, and cuts those that last too long. It wakes up by itself
 * only while a connection is open.
 */
final class Acceptor implements Runnable {

  private static final int SWEEP_MILLIS = 250;
  private static final int WAIT_AFTER_FAILURE_MILLIS = 1000;

  private final ServerSocket server;
  private final Consumer<Connection> next;
  private final Predicate<Connection> isOverdue;
  private final Clock clock;
  private final AgentLog log;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param isOverdue whether a connection is to be cut, asked every now and then while it is open
   */
  Acceptor(
      ServerSocket server,
      Consumer<Connection> next,
      Predicate<Connection> isOverdue,
      Clock clock,
      AgentLog log) {
    this.server = server;
    this.next = next;
    this.isOverdue = isOverdue;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void run() {
    try {
      while (closed.getCount() > 0) {
        acceptOne();
        closeOverdue();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } finally {
      open.forEach(Connection::close);
    }
  }

  void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException closedAnyway) {
      // There is no more to do about a socket.
    }
    open.forEach(Connection::close);
  }

  private void acceptOne() throws InterruptedException {
    try {
      server.setSoTimeout(open.isEmpty() ? 0 : SWEEP_MILLIS);
      Connection connection = new Connection(server.accept(), clock);
      open.add(connection);
      next.accept(connection);
    } catch (SocketTimeoutException nobodyCame) {
      // Time to look after those that are here.
    } catch (IOException | RuntimeException | OutOfMemoryError failure) {
      pauseAfter(failure);
    }
  }

  /** Out of file handles or threads, trying again at once would only burn the collector's CPU. */
  private void pauseAfter(Throwable failure) throws InterruptedException {
    if (closed.getCount() > 0) {
      log.warnOnce("endpoint accept", "the metrics endpoint cannot accept connections: " + failure);
      closed.await(WAIT_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void closeOverdue() {
    for (Connection connection : open) {
      if (isOverdue.test(connection)) {
        connection.close();
      }
    }
    open.removeIf(Connection::isClosed);
  }
}
