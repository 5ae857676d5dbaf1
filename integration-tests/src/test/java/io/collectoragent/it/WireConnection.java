package io.collectoragent.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One client's connection to a {@link WireServer}. Confined to its thread. */
final class WireConnection {

  private static final int SILENCE_MILLIS = 20_000;
  private static final int LONGEST_LINE = 2_000_000;

  private final Socket socket;
  private final InputStream in;

  WireConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(SILENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The next request without its body; null if there is none. */
  WireRequest read() throws IOException {
    String start = line();
    if (start == null || start.isEmpty()) {
      return null;
    }
    List<String> headers = new ArrayList<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    String[] words = start.split(" ");
    return new WireRequest(words[0], words[1], headers);
  }

  /** Reads the body that the request says it has. */
  void readBody(WireRequest request) throws IOException {
    if (request.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      int length;
      do {
        length = Integer.parseInt(line().trim(), 16);
        in.readNBytes(length);
        line();
      } while (length > 0);
    } else if (!request.header("Content-Length").isEmpty()) {
      in.readNBytes(Integer.parseInt(request.header("Content-Length")));
    }
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Says nothing until the client goes. */
  void awaitEnd() throws IOException {
    while (in.read() >= 0) {
      // Whatever comes, nobody listens.
    }
  }

  /** Carries everything to a port of this machine and back, until either side ends. */
  void tunnel(int port) throws IOException {
    try (Socket there = new Socket()) {
      there.connect(new InetSocketAddress("127.0.0.1", port));
      Thread back = new Thread(() -> copy(there, socket), "tunnel");
      back.start();
      in.transferTo(there.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // By the other side.
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = in.read();
    while (c >= 0 && c != '\n' && line.size() < LONGEST_LINE) {
      if (c != '\r') {
        line.write(c);
      }
      c = in.read();
    }
    return c < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
  }
}
