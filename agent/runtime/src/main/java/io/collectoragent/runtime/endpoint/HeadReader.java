package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.time.Clock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reads the head of one request; a body is never waited for. One deadline covers the whole head,
 * because a time-out for each read never ends for a client that drips.
 */
final class HeadReader {

  private static final int BYTES_AT_MOST = 8 * 1024;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PATIENCE_IN_A_QUEUE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int LOOK_AROUND_MILLIS = 100;

  private final Clock clock;
  private final BooleanSupplier othersWait;
  private final byte[] head = new byte[BYTES_AT_MOST];
  private int length;

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
    long start = clock.nanoTime();
    int end = -1;
    while (end < 0) {
      if (length == head.length) {
        throw new Refused(431, "request head larger than " + BYTES_AT_MOST + " bytes");
      }
      int scanned = length;
      readSome(socket, in, start);
      end = emptyLine(Math.max(0, scanned - 2));
    }
    return new String(head, 0, end, StandardCharsets.ISO_8859_1);
  }

  private void readSome(Socket socket, InputStream in, long start) throws IOException, Refused {
    socket.setSoTimeout(LOOK_AROUND_MILLIS);
    int read = 0;
    while (read == 0) {
      checkDeadline(clock.nanoTime() - start);
      try {
        read = in.read(head, length, head.length - length);
      } catch (SocketTimeoutException nothingCame) {
        continue;
      }
    }
    if (read < 0) {
      throw new EOFException();
    }
    length += read;
  }

  private void checkDeadline(long waited) throws Refused {
    if (waited > PATIENCE_NANOS
        || (waited > PATIENCE_IN_A_QUEUE_NANOS && othersWait.getAsBoolean())) {
      throw new Refused(408, "the request came too slowly");
    }
  }

  /** Where the line feed before the empty line is, or -1. */
  private int emptyLine(int from) {
    for (int i = from; i < length - 1; i++) {
      if (head[i] == '\n'
          && (head[i + 1] == '\n'
              || (head[i + 1] == '\r' && i + 2 < length && head[i + 2] == '\n'))) {
        return i;
      }
    }
    return -1;
  }
}
