package io.collectoragent.runtime.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as somebody would whom the command asks. */
final class FakeHost implements AutoCloseable {

  /** An agent's page of which all passes. */
  static final String HEALTHY =
      """
      # TYPE collector_agent_build_info gauge
      collector_agent_build_info{version="1",} 1.0
      crypto_data_freshness_seconds{collector="price-collector",symbol="bitcoin",} 12.5
      crypto_data_completeness_ratio{collector="price-collector",symbol="bitcoin",} 1.0
      crypto_collection_requests_total{collector="price-collector",symbol="bitcoin",status="success",} 500.0
      external_api_requests_total{provider="coingecko",endpoint="/simple/price",status="200",} 500.0
      external_api_latency_seconds_sum{provider="coingecko",endpoint="/simple/price",} 50.0
      external_api_latency_seconds_count{provider="coingecko",endpoint="/simple/price",} 500.0
      external_api_quota_usage_percent{provider="coingecko",} 30.0
      db_queries_total{system="mysql",database="crypto_prices",} 500.0
      db_slow_queries_total{system="mysql",database="crypto_prices",} 0.0
      error_rate{service="price-collector",} 0.0
      cpu_usage_percent{service="price-collector",container="host",} 5.0
      memory_usage_percent{service="price-collector",container="host",} 6.0
      data_availability_sla_ratio{data_type="prices",} 1.0
      """;

  private static final String HEALTH =
      "{\"status\":\"healthy\",\"checks\":{\"mysql\":true},\"uptime_seconds\":%s,\"details\":{"
          + "\"external_api\":[{\"name\":\"coingecko\",\"up\":%s%s}],"
          + "\"mysql\":[{\"name\":\"crypto_prices\",\"up\":true}]}}";

  private final Map<String, HttpHandler> pages = new LinkedHashMap<>();
  private final Map<String, String> queries = new LinkedHashMap<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FakeHost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake-host");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  static FakeHost agent(String metrics) throws IOException {
    return new FakeHost().page("/metrics", metrics).page("/health", health(90_000, "true", ""));
  }

  /**
   * @param more of CoinGecko, as JSON with a comma before it
   */
  static String health(int uptimeSeconds, String up, String more) {
    return HEALTH.formatted(uptimeSeconds, up, more);
  }

  FakeHost page(String path, String body) {
    return page(path, exchange -> reply(exchange, 200, body));
  }

  FakeHost page(String path, HttpHandler handler) {
    pages.put(path, handler);
    return this;
  }

  /** A Prometheus, with what it says to queries that contain this. */
  FakeHost query(String part, String... series) {
    queries.put(part, String.join(",", series));
    return page("/api/v1/query", this::evaluate);
  }

  /** One series of an answer; labels as JSON. */
  static String series(String labels, String value) {
    return "{\"metric\":{" + labels + "},\"value\":[1,\"" + value + "\"]}";
  }

  private void evaluate(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    String found =
        queries.entrySet().stream()
            .filter(known -> query.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    reply(
        exchange,
        200,
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + found + "]}}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    HttpHandler page = pages.get(exchange.getRequestURI().getPath());
    if (page == null) {
      reply(exchange, 404, "<html><body>not found</body></html>");
    } else {
      page.handle(exchange);
    }
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  List<String> authorizations() {
    return authorizations;
  }

  /** Without a scheme. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
