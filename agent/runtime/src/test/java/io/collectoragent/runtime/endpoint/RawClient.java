package io.collectoragent.runtime.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that may behave badly. Its reads are bounded by a time-out. */
final class RawClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /**
   * Whether the answer begins before so many milliseconds are over; its first byte is then read.
   */
  boolean isAnsweredWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return in().read() >= 0;
    } catch (SocketTimeoutException notYet) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  String answer() throws IOException {
    return new String(in().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** How much came before the server closed or reset the connection. */
  long bytesUntilTheEnd() {
    long total = 0;
    try {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in().read(buffer); read >= 0; read = in().read(buffer)) {
        total += read;
      }
    } catch (IOException reset) {
      // A cut connection ends either way.
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
