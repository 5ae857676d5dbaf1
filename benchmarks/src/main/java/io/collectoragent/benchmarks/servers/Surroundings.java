package io.collectoragent.benchmarks.servers;

import io.collectoragent.benchmarks.Layout;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The API and the receiver of spans, running until this is closed. For one thread. */
public final class Surroundings implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LISTENING = "listening ";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ForkedJava api;
  private final ForkedJava sink;
  private final URI apiAddress;
  private final URI sinkAddress;

  private Surroundings(ForkedJava api, ForkedJava sink) {
    this.api = api;
    this.sink = sink;
    this.apiAddress = address(api);
    this.sinkAddress = address(sink);
  }

  public static Surroundings start(Layout layout) {
    ForkedJava api = layout.helper(ApiServer.class).start();
    ForkedJava sink = layout.helper(SpanSink.class).start();
    return new Surroundings(api, sink);
  }

  private static URI address(ForkedJava server) {
    String line = server.awaitLine(text -> text.startsWith(LISTENING), PATIENCE);
    return URI.create("http://127.0.0.1:" + line.substring(LISTENING.length()));
  }

  /** What programs call. */
  public URI api() {
    return apiAddress.resolve("/simple/price?ids=bitcoin");
  }

  /** Where traces go. */
  public URI sink() {
    return sinkAddress;
  }

  /** How many spans have come so far. */
  public long spans() {
    return Long.parseLong(get(sinkAddress.resolve("/counts")).split(" ")[0]);
  }

  /** A port that is free at this moment. */
  public int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String get(URI uri) {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(uri + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (ForkedJava server : new ForkedJava[] {api, sink}) {
      server.endInput();
      server.close();
    }
  }
}
