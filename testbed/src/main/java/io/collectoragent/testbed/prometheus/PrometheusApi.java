package io.collectoragent.testbed.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks a Prometheus. Thread-safe. All throw {@link QueryFailed} where it does not answer or does
 * not understand.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/querying/api/">HTTP API</a>
 */
public final class PrometheusApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  /**
   * @param url its address, with the prefix of its paths if there is one
   */
  public PrometheusApi(URI url) {
    this.url = url;
  }

  /** It said no, or nothing. */
  public static final class QueryFailed extends RuntimeException {

    QueryFailed(String message) {
      super(message);
    }
  }

  /** What an expression gives at a moment, in seconds since 1970. */
  public List<Series> at(String expr, double time) {
    return series(get("query", Map.of("query", expr, "time", Double.toString(time))));
  }

  /** What an expression gives now. */
  public List<Series> now(String expr) {
    return series(get("query", Map.of("query", expr)));
  }

  /** What an expression gave from one moment to another, every so many seconds. */
  public List<Series> range(String expr, double from, double to, double step) {
    return series(
        get(
            "query_range",
            Map.of(
                "query", expr,
                "start", Double.toString(from),
                "end", Double.toString(to),
                "step", Double.toString(step))));
  }

  /** The values that a label has in what a selector finds, in order. */
  public List<String> labelValues(String selector, String label) {
    List<String> values = new ArrayList<>();
    get("label/" + label + "/values", Map.of("match[]", selector))
        .forEach(value -> values.add(value.asText()));
    return values;
  }

  /**
   * The part {@code data} of an answer.
   *
   * @param path below {@code /api/v1/}
   */
  public JsonNode get(String path, Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    String base = url.toString().replaceFirst("/+$", "") + "/api/v1/" + path;
    // Expressions may be longer than an address; label values are to be had by GET alone.
    boolean post = path.startsWith("query");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(post ? base : base + "?" + query)).timeout(TIMEOUT);
    if (post) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(query));
    }
    return data(send(request.build()));
  }

  private String send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new QueryFailed(url + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryFailed("interrupted");
    }
  }

  private JsonNode data(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      if (answer.path("status").asText().equals("success")) {
        return answer.get("data");
      }
      throw new QueryFailed(answer.path("error").asText(url + " answers as no Prometheus does"));
    } catch (IOException e) {
      throw new QueryFailed(url + " answers as no Prometheus does");
    }
  }

  private static List<Series> series(JsonNode data) {
    if (data.get("resultType").asText().equals("scalar")) {
      return List.of(new Series(Map.of(), List.of(point(data.get("result")))));
    }
    List<Series> all = new ArrayList<>();
    for (JsonNode one : data.get("result")) {
      Map<String, String> labels = new HashMap<>();
      one.get("metric").properties().forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
      List<Series.Point> points = new ArrayList<>();
      if (one.has("value")) {
        points.add(point(one.get("value")));
      } else {
        one.get("values").forEach(value -> points.add(point(value)));
      }
      all.add(new Series(labels, points));
    }
    return all;
  }

  private static Series.Point point(JsonNode pair) {
    String value = pair.get(1).asText().replace("Inf", "Infinity");
    return new Series.Point(pair.get(0).asDouble(), Double.parseDouble(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
