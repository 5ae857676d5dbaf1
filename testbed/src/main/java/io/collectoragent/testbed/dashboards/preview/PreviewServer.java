package io.collectoragent.testbed.dashboards.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.collectoragent.testbed.prometheus.PrometheusApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

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
        show(exchange, asked.get());
      } else if (path.equals("/")) {
        exchange.getResponseHeaders().set("Location", DASHBOARD + dashboards.get(0).uid());
        exchange.sendResponseHeaders(302, -1);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void show(HttpExchange exchange, ShownDashboard dashboard) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String suffix = query.isEmpty() ? "" : "?" + query;
    long now = System.currentTimeMillis() / 1_000;
    try {
      UnaryOperator<String> link = uid -> DASHBOARD + uid + suffix;
      send(exchange, 200, page.draw(dashboard, Choice.of(query), now, link));
    } catch (IllegalArgumentException e) {
      send(exchange, 400, Html.text(e.getMessage()));
    }
  }

  private static void send(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
