package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agent's endpoint in a program that runs. */
record Endpoint(int port) {

  static final String JAR = Checkout.find().agentJar().toString();

  private static final Pattern PORT = Pattern.compile("metrics on port (\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Waits until the agent says where it is. */
  static Endpoint of(ForkedJava running) {
    Matcher port =
        PORT.matcher(running.awaitLine(line -> PORT.matcher(line).find(), Outcome.LIMIT));
    port.find();
    return new Endpoint(Integer.parseInt(port.group(1)));
  }

  MetricsPage metrics() {
    return MetricsPage.fetch(uri());
  }

  /**
   * Scrapes until the page is as wanted.
   *
   * @throws AssertionError if it is not so in time, with the page
   */
  MetricsPage awaitMetrics(Predicate<MetricsPage> wanted) {
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    MetricsPage page = metrics();
    while (!wanted.test(page)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not the wanted metrics:\n" + page.text());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      page = metrics();
    }
    return page;
  }

  /** What stands at a path. */
  String page(String path) {
    return answer(HttpRequest.newBuilder(uri().resolve(path))).body();
  }

  /** The content type, a line feed, and the page. */
  String get(String accept) {
    HttpResponse<String> response = answer(HttpRequest.newBuilder(uri()).header("Accept", accept));
    return response.headers().firstValue("Content-Type").orElse("") + "\n" + response.body();
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The status, a space, and what stands at a path. */
  String reply(String path) {
    HttpResponse<String> response = answer(HttpRequest.newBuilder(uri().resolve(path)));
    return response.statusCode() + " " + response.body();
  }

  /**
   * Looks at a page, as a probe does, until it has all of this.
   *
   * @param wanted parts of what {@link #reply} answers
   * @throws AssertionError if it has not in time, with the page
   */
  String awaitReply(String path, String... wanted) {
    long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
    String page = reply(path);
    while (!Stream.of(wanted).allMatch(page::contains)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not " + List.of(wanted) + " in " + path + ":\n" + page);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      page = reply(path);
    }
    return page;
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/metrics");
  }
}
