package io.collectoragent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Whom Alertmanager tells: takes JSON on any path and keeps it. Thread-safe. */
final class Webhook implements AutoCloseable {

  private final HttpServer server;
  private final List<Message> messages = new ArrayList<>();

  private Webhook(HttpServer server) {
    this.server = server;
  }

  /**
   * What came.
   *
   * @param path with its first slash
   */
  record Message(String path, JsonNode body) {}

  static Webhook start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Webhook webhook = new Webhook(server);
      server.createContext("/", webhook::keep);
      server.start();
      return webhook;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /**
   * The first message that fits, once there is one.
   *
   * @throws AssertionError if there is none in time, with all that came
   */
  synchronized Message await(Predicate<Message> fits, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      for (Message message : messages) {
        if (fits.test(message)) {
          return message;
        }
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("no such message in " + atMost + " among " + messages);
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left + 1_000_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }

  private void keep(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      synchronized (this) {
        messages.add(new Message(exchange.getRequestURI().getPath(), DeployFiles.json(body)));
        notifyAll();
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
