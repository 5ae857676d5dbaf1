package io.collectoragent.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Scrapes as a client that knows the text format alone, and hands the page on: Prometheus 2 cannot
 * be told not to ask for OpenMetrics.
 */
final class TextOnlyRelay implements AutoCloseable {

  private final HttpServer server;

  TextOnlyRelay(Endpoint endpoint) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          try (exchange) {
            String[] answer = endpoint.get("text/plain;version=0.0.4").split("\n", 2);
            byte[] page = answer[1].getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer[0]);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
