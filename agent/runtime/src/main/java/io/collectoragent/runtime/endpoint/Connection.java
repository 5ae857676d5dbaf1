package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One client, for one request. Used by one thread at a time, and closed by any: sockets have no
 * time-out for writing, so a client that does not read is cut by closing the socket under the
 * writer.
 */
final class Connection {

  private static final int UNREAD_AT_MOST = 64 * 1024;

  private final Socket socket;
  private final Clock clock;
  private final Patience patience;
  private final RequestHead head = new RequestHead();
  private volatile SSLSocket secured;

  Connection(Socket socket, Clock clock) {
    this.socket = socket;
    this.clock = clock;
    this.patience = new Patience(clock);
  }

  /** Takes what has come without waiting for more; null where that is not a whole head. */
  Request receiveWhatCame() throws IOException, Refused {
    if (isClosed()) {
      throw new IOException("cut");
    }
    InputStream in = socket.getInputStream();
    while (!head.isComplete() && in.available() > 0) {
      head.readFrom(in);
    }
    if (head.isComplete()) {
      return understood(head.text());
    }
    if (patience.endsForSilence()) {
      throw new Refused(408, "the request came too slowly");
    }
    return null;
  }

  /** Shakes hands; what cannot is an {@code IOException}. */
  void secure(SSLSocketFactory tls) throws IOException {
    patience.attended();
    SSLSocket secure = (SSLSocket) tls.createSocket(socket, null, socket.getPort(), true);
    secure.setUseClientMode(false);
    secure.setSoTimeout((int) TimeUnit.NANOSECONDS.toMillis(Patience.FOR_SILENCE_NANOS));
    secure.startHandshake();
    secured = secure;
  }

  /** Waits for the head. */
  Request receive(BooleanSupplier othersWait) throws IOException, Refused {
    return understood(new HeadReader(clock, othersWait).read(outer()));
  }

  private Request understood(String text) throws Refused {
    patience.understood();
    return RequestParser.parse(text);
  }

  /** The request is null where none could be understood. A client that has left is no failure. */
  void reply(Request request, Reply reply) {
    patience.understood();
    try {
      ReplyWriter.write(request, reply, patience.watched(outer().getOutputStream()));
      finish();
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

  /** Whether it has had its time, which is shorter while others wait. */
  boolean isOverdue(boolean crowdedEntrance, boolean crowdedPages) {
    return patience.isOver(crowdedEntrance, crowdedPages);
  }

  private Socket outer() {
    SSLSocket secure = secured;
    return secure == null ? socket : secure;
  }

  private void finish() throws IOException {
    SSLSocket secure = secured;
    if (secure != null) {
      secure.close();
    } else {
      socket.shutdownOutput();
      discardWhatCame();
    }
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
