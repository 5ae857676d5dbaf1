package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One client, for one request. Used by one thread at a time, and closed by any: sockets have no
 * time-out for writing, so a client that does not read is cut by closing the socket under the
 * writer.
 */
final class Connection {

  private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int UNREAD_AT_MOST = 64 * 1024;

  private final Socket socket;
  private final Clock clock;
  private final long acceptedNanos;

  Connection(Socket socket, Clock clock) {
    this.socket = socket;
    this.clock = clock;
    this.acceptedNanos = clock.nanoTime();
  }

  Request receive(BooleanSupplier othersWait) throws IOException, Refused {
    return RequestParser.parse(new HeadReader(clock, othersWait).read(socket));
  }

  /** The request is null where none could be understood. A client that has left is no failure. */
  void reply(Request request, Reply reply) {
    try {
      ReplyWriter.write(request, reply, socket.getOutputStream());
      socket.shutdownOutput();
      discardWhatCame();
    } catch (IOException left) {
      // Nobody is there to tell.
    } finally {
      close();
    }
  }

  void close() {
    try {
      socket.close();
    } catch (IOException closedAnyway) {
      // There is no more to do about a socket.
    }
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  boolean isOverdue() {
    return clock.nanoTime() - acceptedNanos > LIFE_NANOS;
  }

  /** Closing a socket with unread bytes resets it, and the client may lose the reply. */
  private void discardWhatCame() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] unread = new byte[4096];
    for (int total = 0; total < UNREAD_AT_MOST && in.available() > 0; ) {
      total += in.read(unread);
    }
  }
}
