package io.collectoragent.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Takes spans by OTLP over HTTP in protobuf, plain or gzipped, on a free port of the loopback
 * interface, and keeps the last 20,000 of them. It can be told to refuse or to stall. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
public final class OtlpReceiver implements AutoCloseable {

  private static final int SPANS_KEPT = 20_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ReceivedSpan> spans = new ArrayList<>();
  private int status = 200;
  private boolean stalled;
  private int requests;

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  /**
   * @throws UncheckedIOException if no port is to be had
   */
  public static OtlpReceiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      OtlpReceiver receiver = new OtlpReceiver(server);
      server.createContext("/v1/traces", receiver::handle);
      server.setExecutor(receiver.threads);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code OTEL_EXPORTER_OTLP_ENDPOINT} is to be set to. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The spans that were accepted, in the order of their arrival. */
  public synchronized List<ReceivedSpan> spans() {
    return List.copyOf(spans);
  }

  /** How many requests came in, whatever was answered. */
  public synchronized int requests() {
    return requests;
  }

  /** From now on answers with this status, and keeps the spans only if it is 200. */
  public synchronized void answerWith(int newStatus) {
    status = newStatus;
  }

  /** From now on takes requests and does not answer, until {@link #resume()}. */
  public synchronized void stall() {
    stalled = true;
  }

  /** Ends {@link #stall()}: all that waits is answered. */
  public synchronized void resume() {
    stalled = false;
    notifyAll();
  }

  /**
   * Waits until the spans are as wanted and returns them.
   *
   * @throws AssertionError if they are not so in time, with a list of those that came
   */
  public synchronized List<ReceivedSpan> awaitSpans(
      Predicate<List<ReceivedSpan>> wanted, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!wanted.test(List.copyOf(spans))) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(
            "not the wanted spans within " + atMost + ":\n" + TraceTree.renderAll(spans));
      }
      try {
        wait(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for spans", e);
      }
    }
    return List.copyOf(spans);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      List<ReceivedSpan> decoded = SpanDecoder.decode(read(exchange));
      int answer = accept(decoded);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      // An empty ExportTraceServiceResponse, which says success, is no bytes at all.
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private static ExportTraceServiceRequest read(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return ExportTraceServiceRequest.parseFrom(gzip ? new GZIPInputStream(body) : body);
  }

  private synchronized int accept(List<ReceivedSpan> decoded) throws IOException {
    requests++;
    notifyAll();
    while (stalled) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException("closed while stalled", e);
      }
    }
    if (status == 200) {
      spans.addAll(decoded);
      spans.subList(0, Math.max(0, spans.size() - SPANS_KEPT)).clear();
      notifyAll();
    }
    return status;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
