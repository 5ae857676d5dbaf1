package legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Connections that are tried again after they failed, as patient programs do. */
public final class UrlConnectionRetries {

  private UrlConnectionRetries() {}

  /** Takes {@link Addresses}. */
  public static void main(String[] arguments) throws Exception {
    Addresses to = new Addresses(arguments, 0);
    System.out.println("reconnect: " + reconnect(to.api));
    writeTwice(open(to.dead + "/write-twice"));
    Hold.untilInputEnds();
  }

  private static HttpURLConnection open(String address) throws IOException {
    return (HttpURLConnection) new URL(address).openConnection();
  }

  /** Nobody listens at first. */
  private static String reconnect(String api) throws Exception {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    Socket reserved = new Socket();
    reserved.bind(new InetSocketAddress(here, 0));
    int port = reserved.getLocalPort();
    HttpURLConnection call = open("http://127.0.0.1:" + port + "/reconnect");
    String failure = failure(call::connect);
    reserved.close();
    try (ServerSocket late = new ServerSocket(port, 1, here)) {
      Thread thread = new Thread(() -> sendOn(late, api + "/reconnected"));
      thread.start();
      call.connect();
      String answer = UrlConnectionCalls.answer(call);
      thread.join();
      return failure + ", then " + answer;
    }
  }

  private static void sendOn(ServerSocket listening, String address) {
    try (Socket socket = listening.accept()) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        // The head is all there is.
      }
      String answer =
          "HTTP/1.1 302 Found\r\nLocation: " + address + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeTwice(HttpURLConnection call) {
    call.setDoOutput(true);
    System.out.println("write: " + failure(call::getOutputStream));
    System.out.println("write: " + failure(call::getOutputStream));
    System.out.println("read: " + failure(call::getInputStream));
    System.out.println("read: " + failure(call::getInputStream));
  }

  /** What may throw. */
  private interface Attempt {
    void run() throws IOException;
  }

  private static String failure(Attempt attempt) {
    try {
      attempt.run();
      return "none";
    } catch (IOException e) {
      return e.getClass().getName();
    }
  }
}
