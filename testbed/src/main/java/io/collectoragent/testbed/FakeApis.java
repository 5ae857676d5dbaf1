package io.collectoragent.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.collectoragent.testbed.api.Answer;
import io.collectoragent.testbed.api.FakeApi;
import io.collectoragent.testbed.api.Query;
import io.collectoragent.testbed.api.ReceivedRequest;
import io.collectoragent.testbed.api.Upstream;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The APIs that the sample collectors ask, imitated on a free port of the loopback interface. What
 * it answers depends only on how often the same thing was asked, so that two equal runs see the
 * same. Thread-safe.
 */
public final class FakeApis implements AutoCloseable {

  private static final int REQUESTS_KEPT = 1_000;

  private final HttpServer server;
  private final HostsFile hosts;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Upstream, FakeApi> inTheirStead = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private final Deque<ReceivedRequest> received = new ArrayDeque<>();

  private FakeApis(HttpServer server, HostsFile hosts) {
    this.server = server;
    this.hosts = hosts;
  }

  /**
   * All of them, healthy.
   *
   * @throws UncheckedIOException if no port is to be had
   */
  public static FakeApis start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      List<String> names = Stream.of(Upstream.values()).map(Upstream::host).toList();
      FakeApis apis = new FakeApis(server, HostsFile.onLoopback(names));
      for (Upstream upstream : Upstream.values()) {
        server.createContext(upstream.path(), exchange -> apis.handle(exchange, upstream));
      }
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

  /** The base URL of one of them by its real name, for a JVM that goes by {@link #hosts()}. */
  public URI url(Upstream upstream) {
    return URI.create("http://" + upstream.host() + ":" + server.getAddress().getPort());
  }

  /** Where their real names lead here. */
  public HostsFile hosts() {
    return hosts;
  }

  /** From now on this answers for it. */
  public void replace(Upstream upstream, FakeApi other) {
    inTheirStead.put(upstream, other);
  }

  /** From now on it is healthy. */
  public void restore(Upstream upstream) {
    inTheirStead.remove(upstream);
  }

  /** The last requests, oldest first, at most 1,000. */
  public List<ReceivedRequest> requests() {
    synchronized (received) {
      return new ArrayList<>(received);
    }
  }

  private void handle(HttpExchange exchange, Upstream upstream) throws IOException {
    try (exchange) {
      int number = remember(exchange);
      FakeApi api = inTheirStead.getOrDefault(upstream, upstream.healthy());
      send(exchange, api.answer(Query.of(exchange.getRequestURI()), number));
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
    hosts.close();
  }
}
