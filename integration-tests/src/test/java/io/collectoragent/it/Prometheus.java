package io.collectoragent.it;

import io.collectoragent.testbed.prometheus.PrometheusServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine's own Prometheus on a free port of the loopback interface, scraping every second. */
final class Prometheus implements AutoCloseable {

  private static final Pattern VALUE = Pattern.compile("\"value\":\\[[0-9.]+,\"([^\"]+)\"\\]");
  private static final Pattern TRACE_ID = Pattern.compile("\"trace_id\":\"([0-9a-f]{32})\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final PrometheusServer server;

  private Prometheus(PrometheusServer server) {
    this.server = server;
  }

  /** Skips the test where it is not installed; in CI it has to be. */
  static void assumeInstalled() {
    MachineTool.assumeInstalled("prometheus", "promtool");
  }

  /**
   * @param folder of its own
   * @param jobs a block of YAML for each
   */
  static Prometheus start(Path folder, String... jobs) throws IOException {
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(
        config,
        "global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n"
            + String.join("", jobs));
    return new Prometheus(PrometheusServer.start(folder, config, 0));
  }

  /** The sum of what a query finds, once it is as wanted. */
  double awaitSum(String query, Predicate<Double> wanted) {
    return await(() -> sum(query), found -> found.isPresent() && wanted.test(found.getAsDouble()))
        .getAsDouble();
  }

  /** The traces that the exemplars of a query lead to, once there are any. */
  List<String> awaitTraceIds(String query) {
    return await(() -> traceIds(query), found -> !found.isEmpty());
  }

  private OptionalDouble sum(String query) {
    Matcher value = VALUE.matcher(get("/api/v1/query?query=" + encoded("sum(" + query + ")")));
    return value.find()
        ? OptionalDouble.of(Double.parseDouble(value.group(1)))
        : OptionalDouble.empty();
  }

  private List<String> traceIds(String query) {
    Instant now = Instant.now();
    String answer =
        get(
            "/api/v1/query_exemplars?query="
                + encoded(query)
                + "&start="
                + now.minusSeconds(600).getEpochSecond()
                + "&end="
                + now.plusSeconds(600).getEpochSecond());
    List<String> found = new ArrayList<>();
    for (Matcher id = TRACE_ID.matcher(answer); id.find(); ) {
      found.add(id.group(1));
    }
    return found;
  }

  private String get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path)).timeout(Duration.ofSeconds(20)).build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private <T> T await(Supplier<T> asked, Predicate<T> wanted) {
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    T answer = asked.get();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > deadline || !server.isAlive()) {
        throw new AssertionError("not as wanted: " + answer + "\n" + server.log());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      answer = asked.get();
    }
    return answer;
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
