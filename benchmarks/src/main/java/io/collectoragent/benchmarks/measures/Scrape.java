package io.collectoragent.benchmarks.measures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One reading of an agent's metrics endpoint.
 *
 * @param nanos until the whole text was there
 * @param bytes of the text, not compressed
 * @param series lines of the text that are no comments
 */
record Scrape(long nanos, long bytes, long series) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Reads the endpoint, and waits a bounded time for one that does not listen yet. */
  static Scrape of(int port) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return read(port);
      } catch (IOException notYet) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("no metrics on port " + port, notYet);
        }
        pause();
      }
    }
  }

  private static Scrape read(int port) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .header("Accept", "text/plain;version=0.0.4")
            .timeout(PATIENCE)
            .build();
    try {
      long start = System.nanoTime();
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long nanos = System.nanoTime() - start;
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return new Scrape(nanos, response.body().length, series(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long series(byte[] text) {
    long lines = 0;
    boolean begins = true;
    for (byte next : text) {
      if (begins && next != '#' && next != '\n') {
        lines++;
      }
      begins = next == '\n';
    }
    return lines;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
