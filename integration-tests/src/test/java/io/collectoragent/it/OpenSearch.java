package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A node of OpenSearch in a JVM of its own, on a free port of the loopback interface. */
final class OpenSearch implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration ANSWER = Duration.ofMinutes(1);
  private static final String LISTENING = "listening on ";

  private final HttpClient http = HttpClient.newHttpClient();
  private final TemporaryFolder folder;
  private final ForkedJava node;
  private final String url;

  private OpenSearch(TemporaryFolder folder, ForkedJava node) {
    this.folder = folder;
    this.node = node;
    String said = node.awaitLine(line -> line.startsWith(LISTENING), START);
    this.url = "http://127.0.0.1:" + said.substring(LISTENING.length());
  }

  /** Needs the module {@code search-engine}, which {@code -Psearch} builds. */
  static OpenSearch start() {
    Path built = Checkout.find().root().resolve("search-engine/target");
    TemporaryFolder folder = TemporaryFolder.create("opensearch");
    ForkedJava node =
        ForkedJava.command("io.collectoragent.searchengine.SearchEngine")
            .classPath(List.of(built.resolve("search-engine.jar"), built.resolve("lib/*")))
            .jvm("-Xmx512m")
            .property("java.io.tmpdir", folder.path().toString())
            .arguments(folder.path().resolve("node").toString())
            .start();
    try {
      return new OpenSearch(folder, node);
    } catch (RuntimeException | AssertionError failure) {
      node.close();
      folder.close();
      throw failure;
    }
  }

  String url() {
    return url;
  }

  /** What it answers, if that is no error. */
  JsonNode get(String path) {
    return answer(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  /** What it answers to a body of JSON, or of lines of JSON, if that is no error. */
  JsonNode post(String path, String body) {
    return answer(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    node.endInput();
    node.close();
    folder.close();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
      return DeployFiles.json(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while asking OpenSearch", e);
    }
  }
}
