package io.collectoragent.it;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A receiver that goes wrong in the way it is told, and can be told another while it runs. One
 * request a connection. Thread-safe.
 */
final class FaultyReceiver implements AutoCloseable {

  /** What it does with a request. */
  interface Fault {
    /**
     * @param in at the beginning of the request
     */
    void handle(InputStream in, OutputStream out) throws IOException, InterruptedException;
  }

  private static final int DRIP_MILLIS = 20;

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = answers(200, "");

  private FaultyReceiver(ServerSocket server) {
    this.server = server;
  }

  static FaultyReceiver start() {
    try {
      FaultyReceiver receiver =
          new FaultyReceiver(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
      daemon(receiver::accept);
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  void does(Fault newFault) {
    fault = newFault;
  }

  /** Answers with a status and further headers. */
  static Fault answers(int status, String headers) {
    return (in, out) -> {
      readRequest(in);
      write(
          out,
          "HTTP/1.1 "
              + status
              + " So\r\n"
              + headers
              + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    };
  }

  /** Answers with what is no HTTP. */
  static Fault talksGarbage() {
    return (in, out) -> {
      readRequest(in);
      write(out, "\u0001\u0002 220 mail.example ESMTP\r\n\r\n");
    };
  }

  /** Talks before it has listened, and so to a client that wants TLS. */
  static Fault talksFirst() {
    return (in, out) -> {
      in.read();
      write(out, "220 mail.example ESMTP\r\n\r\n");
    };
  }

  /** Answers with a body that has no end, as fast as it is read. */
  static Fault answersWithoutEnd() {
    return (in, out) -> {
      readRequest(in);
      write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
      byte[] block = new byte[65_536];
      while (true) {
        out.write(block);
      }
    };
  }

  /** Answers a character at a time, for ever. */
  static Fault drips() {
    return (in, out) -> {
      readRequest(in);
      write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
      while (true) {
        write(out, "x");
        Thread.sleep(DRIP_MILLIS);
      }
    };
  }

  /** Goes away in the middle of the request. */
  static Fault hangsUp() {
    return (in, out) -> in.read();
  }

  /** Takes the connection and never says anything. */
  static Fault stalls() {
    return (in, out) -> {
      while (in.read() >= 0) {
        // Until the other side gives up.
      }
    };
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        daemon(() -> handle(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void handle(Socket socket) {
    try (socket) {
      fault.handle(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
    } catch (IOException | InterruptedException otherSideLeft) {
      // That is how most of these end.
    } finally {
      open.remove(socket);
    }
  }

  /** Reads head and body, so that closing is not taken for a reset. */
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    for (String line : head.toString().toLowerCase(Locale.ROOT).split("\r\n")) {
      if (line.startsWith("content-length:")) {
        in.readNBytes(Integer.parseInt(line.substring("content-length:".length()).trim()));
      }
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "faulty-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
