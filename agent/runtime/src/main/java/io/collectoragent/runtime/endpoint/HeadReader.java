package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.time.Clock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for the head of one request. One deadline covers the whole head, because a time-out for
 * each read never ends for a client that drips.
 */
final class HeadReader {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PATIENCE_IN_A_QUEUE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int LOOK_AROUND_MILLIS = 100;

  private final Clock clock;
  private final BooleanSupplier othersWait;
  private final RequestHead head = new RequestHead();

  /** A client that has not said what it wants has less time while others wait. */
  HeadReader(Clock clock, BooleanSupplier othersWait) {
    this.clock = clock;
    this.othersWait = othersWait;
  }

  /**
   * The head without the empty line that ends it.
   *
   * @throws EOFException if the client left before its end, as a probe of the port does
   */
  String read(Socket socket) throws IOException, Refused {
    InputStream in = socket.getInputStream();
    socket.setSoTimeout(LOOK_AROUND_MILLIS);
    long start = clock.nanoTime();
    while (!head.isComplete()) {
      checkDeadline(clock.nanoTime() - start);
      try {
        head.readFrom(in);
      } catch (SocketTimeoutException nothingCame) {
        continue;
      }
    }
    return head.text();
  }

  private void checkDeadline(long waited) throws Refused {
    if (waited > PATIENCE_NANOS
        || (waited > PATIENCE_IN_A_QUEUE_NANOS && othersWait.getAsBoolean())) {
      throw new Refused(408, "the request came too slowly");
    }
  }
}
