package io.collectoragent.testbed.dashboards.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.collectoragent.testbed.prometheus.PrometheusApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The dashboards at {@code /d/UID} on the loopback interface, with {@code from} and {@code
 * var-NAME} as Grafana's addresses have them. Thread-safe.
 */
public final class PreviewServer implements AutoCloseable {

  private static final String DASHBOARD = "/d/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final List<ShownDashboard> dashboards;
  private final DashboardPage page;

  private PreviewServer(HttpServer server, List<ShownDashboard> dashboards, PrometheusApi api) {
    this.server = server;
    this.dashboards = dashboards;
    this.page = new DashboardPage(dashboards, api);
  }

  /**
   * @param folder the dashboards
   * @param prometheus whose figures they show
   * @param port 0 for a free one
   */
  public static PreviewServer start(Path folder, URI prometheus, int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      PreviewServer preview =
          new PreviewServer(server, ShownDashboard.all(folder), new PrometheusApi(prometheus));
      server.createContext("/", preview::answer);
      server.setExecutor(preview.threads);
      server.start();
      return preview;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a dashboard. */
  public URI url(String uid) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + DASHBOARD + uid);
  }

  /** Those that are to be seen. */
  public List<ShownDashboard> dashboards() {
    return dashboards;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<ShownDashboard> asked =
          dashboards.stream().filter(one -> path.equals(DASHBOARD + one.uid())).findFirst();
      if (asked.isPresent()) {
        send(exchange, 200, asked.get());
      } else if (path.equals("/")) {
        exchange.getResponseHeaders().set("Location", DASHBOARD + dashboards.get(0).uid());
        exchange.sendResponseHeaders(302, -1);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void send(HttpExchange exchange, int status, ShownDashboard dashboard)
      throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String suffix = query.isEmpty() ? "" : "?" + query;
    byte[] body;
    int code = status;
    try {
      long now = System.currentTimeMillis() / 1_000;
      body =
          page.draw(dashboard, choice(query), now, uid -> DASHBOARD + uid + suffix)
              .getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      code = 400;
      body = Html.text(String.valueOf(e.getMessage())).getBytes(StandardCharsets.UTF_8);
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
  }

  private static DashboardPage.Choice choice(String query) {
    Optional<String> from = Optional.empty();
    Map<String, List<String>> values = new HashMap<>();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      String value = parts.length < 2 ? "" : decoded(parts[1]);
      if (value.isEmpty()) {
        continue;
      }
      if (parts[0].equals("from")) {
        from = Optional.of(value);
      } else if (parts[0].startsWith("var-")) {
        values
            .computeIfAbsent(decoded(parts[0].substring(4)), none -> new ArrayList<>())
            .add(value);
      }
    }
    return new DashboardPage.Choice(from, values);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
