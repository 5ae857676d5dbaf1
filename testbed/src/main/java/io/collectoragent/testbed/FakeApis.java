package io.collectoragent.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.collectoragent.testbed.api.Answer;
import io.collectoragent.testbed.api.CoinPrices;
import io.collectoragent.testbed.api.FakeApi;
import io.collectoragent.testbed.api.FredSeries;
import io.collectoragent.testbed.api.GuardianSearch;
import io.collectoragent.testbed.api.Query;
import io.collectoragent.testbed.api.ReceivedRequest;
import io.collectoragent.testbed.api.RssFeed;
import io.collectoragent.testbed.api.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The APIs that the sample collectors ask, imitated on a free port of the loopback interface. What
 * it answers depends only on how often the same thing was asked, so that two equal runs see the
 * same. Thread-safe.
 */
public final class FakeApis implements AutoCloseable {

  private static final int REQUESTS_KEPT = 1_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Trouble trouble;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Deque<ReceivedRequest> received = new ArrayDeque<>();

  private FakeApis(HttpServer server, Trouble trouble) {
    this.server = server;
    this.trouble = trouble;
  }

  /**
   * @param trouble how often it fails and dawdles
   * @throws UncheckedIOException if no port is to be had
   */
  public static FakeApis start(Trouble trouble) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeApis apis = new FakeApis(server, trouble);
      apis.serve("/api/v3/simple/price", new CoinPrices());
      apis.serve("/search", new GuardianSearch());
      apis.serve("/feeds/markets.rss", new RssFeed());
      apis.serve("/fred/series", new FredSeries());
      server.setExecutor(apis.threads);
      server.start();
      return apis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scheme, host and port, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The last requests, oldest first, at most 1,000. */
  public List<ReceivedRequest> requests() {
    synchronized (received) {
      return new ArrayList<>(received);
    }
  }

  private void serve(String path, FakeApi api) {
    server.createContext(path, exchange -> handle(exchange, api));
  }

  private void handle(HttpExchange exchange, FakeApi api) throws IOException {
    try (exchange) {
      int number = remember(exchange);
      trouble.dawdle(number);
      Answer answer = api.answer(Query.of(exchange.getRequestURI()), number);
      send(exchange, trouble.at(number).orElse(answer));
    }
  }

  private int remember(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    synchronized (received) {
      received.addLast(
          new ReceivedRequest(
              exchange.getRequestMethod(), uri, Map.copyOf(exchange.getRequestHeaders())));
      if (received.size() > REQUESTS_KEPT) {
        received.removeFirst();
      }
      return asked.merge(uri.toString(), 1, Integer::sum);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
