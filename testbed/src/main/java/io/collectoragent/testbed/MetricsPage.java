package io.collectoragent.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of metrics in Prometheus' text format 0.0.4. Immutable.
 *
 * @param text the page as it was
 * @param samples its lines, without comments
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the format</a>
 */
public record MetricsPage(String text, List<MetricSample> samples) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /**
   * @throws IllegalArgumentException naming the line that is not of the format
   */
  public static MetricsPage parse(String text) {
    List<MetricSample> samples =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> new MetricLineParser(line).parse())
            .toList();
    return new MetricsPage(text, samples);
  }

  /**
   * @throws UncheckedIOException if nobody answers within five seconds, or not with 200
   */
  public static MetricsPage fetch(URI url) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Accept", "text/plain;version=0.0.4")
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(url + " says " + response.statusCode());
      }
      return parse(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /**
   * The value of the one sample with this name and these labels, others not regarded.
   *
   * @param labels name, value, name, value
   * @throws AssertionError if there is none or more than one, with all of that name
   */
  public double value(String name, String... labels) {
    List<MetricSample> found = find(name, labels);
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " samples of " + name + List.of(labels) + ", known: " + find(name));
    }
    return found.get(0).value();
  }

  /** The sum over all samples with this name and these labels; 0 for none. */
  public double sum(String name, String... labels) {
    return find(name, labels).stream().mapToDouble(MetricSample::value).sum();
  }

  /** All samples with this name and these labels. */
  public List<MetricSample> find(String name, String... labels) {
    Map<String, String> wanted = new HashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      wanted.put(labels[i], labels[i + 1]);
    }
    return samples.stream().filter(sample -> sample.matches(name, wanted)).toList();
  }
}
