package io.collectoragent.testbed.demo;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.SampleCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample collector with the agent attached, and what its endpoint says. Immutable but for the
 * process.
 *
 * @param sample which one
 * @param process the child
 * @param port the agent's port
 */
record RunningCollector(SampleCollector sample, ForkedJava process, int port) {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration UNTIL_THE_AGENT_SPEAKS = Duration.ofSeconds(30);
  private static final Pattern PORT =
      Pattern.compile("^\\[collector-agent].*metrics on port (\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * The same with the port that the agent says it has: it takes the next one where somebody was
   * faster, which happens as soon as two demos or builds run on one machine.
   */
  RunningCollector withPortInUse() {
    try {
      String line = process.awaitLine(said -> PORT.matcher(said).find(), UNTIL_THE_AGENT_SPEAKS);
      Matcher matcher = PORT.matcher(line);
      return matcher.find()
          ? new RunningCollector(sample, process, Integer.parseInt(matcher.group(1)))
          : this;
    } catch (AssertionError silent) {
      return this;
    }
  }

  String name() {
    return sample.collector();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** What the agent has written to standard error, as opposed to the collector. */
  List<String> agentLines() {
    return process.stderr().lines().filter(line -> line.startsWith("[collector-agent]")).toList();
  }

  /** The page of metrics, or empty while the agent does not answer. */
  Optional<MetricsPage> metrics() {
    try {
      return Optional.of(MetricsPage.fetch(url("/metrics")));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The answer of one of the agent's pages, or empty while it does not answer. */
  Optional<HttpResponse<String>> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(url(path)).timeout(TIMEOUT).build();
    try {
      return Optional.of(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
