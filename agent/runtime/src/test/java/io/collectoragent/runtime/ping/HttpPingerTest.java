package io.collectoragent.runtime.ping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collectoragent.runtime.time.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpPingerTest {

  private final HttpPinger pinger = new HttpPinger(Clock.SYSTEM);
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private ServerSocket server;
  private volatile String answer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread answering = new Thread(this::answer, "pinged");
    answering.setDaemon(true);
    answering.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void asksForTheHeadAlone() throws Exception {
    assertThat(pinger.ask(address("/v1/ping"))).isEqualTo(204);
    assertThat(requests.take())
        .isEqualTo(
            "HEAD /v1/ping HTTP/1.1\nHost: 127.0.0.1:"
                + server.getLocalPort()
                + "\nUser-Agent: collector-agent\nAccept: */*\nConnection: close\n");
    pinger.ask(address(""));
    assertThat(requests.take()).startsWith("HEAD / HTTP/1.1\n");
  }

  @Test
  void takesTheStatusOfAnyAnswer() throws IOException {
    answer = "HTTP/1.0 503\n\n";
    assertThat(pinger.ask(address("/"))).isEqualTo(503);
  }

  @Test
  void failsWhereThereIsNoAnswerOfHttp() {
    for (String other : List.of("", "SSH-2.0-x\r\n", "HTTP/1.1 ok\r\n", "x".repeat(100_000))) {
      answer = other;
      assertThatThrownBy(() -> pinger.ask(address("/"))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void failsWhereNobodyListens() throws IOException {
    try (Socket deaf = new Socket()) {
      // Bound, so that nobody else can listen there meanwhile.
      deaf.bind(new InetSocketAddress("127.0.0.1", 0));
      URI nobody = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
      assertThatThrownBy(() -> pinger.ask(nobody)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void goesThroughTheProxyOfTheJvm() throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        ProxySelector.of(new InetSocketAddress("127.0.0.1", server.getLocalPort())));
    try {
      assertThat(pinger.ask(URI.create("http://quotes.example.com/ping"))).isEqualTo(204);
      assertThat(requests.take())
          .startsWith("HEAD http://quotes.example.com/ping HTTP/1.1\nHost: quotes.example.com\n");
      answer = "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
      assertThatThrownBy(() -> pinger.ask(URI.create("https://quotes.example.com/ping")))
          .isInstanceOf(IOException.class)
          .hasMessage("the proxy answered 407");
      assertThat(requests.take()).startsWith("CONNECT quotes.example.com:443 HTTP/1.1\n");
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  private void answer() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder request = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
          request.append(line).append('\n');
        }
        requests.add(request.toString());
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException closed) {
        // The next one, if there is one.
      }
    }
  }
}
