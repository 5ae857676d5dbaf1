package io.collectoragent.benchmarks.servers;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes traces by OTLP, counts their spans and bytes and forgets them. {@code GET /counts} answers
 * {@code SPANS BYTES}.
 */
public final class SpanSink {

  private final AtomicLong spans = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  private SpanSink() {}

  public static void main(String[] args) throws IOException {
    SpanSink sink = new SpanSink();
    LoopbackServer.serve(Map.of("/v1/traces", sink::take, "/counts", sink::tell));
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    bytes.addAndGet(body.length);
    spans.addAndGet(SpanCount.in(ByteBuffer.wrap(body)));
    LoopbackServer.answer(exchange, "application/x-protobuf", new byte[0]);
  }

  private void tell(HttpExchange exchange) throws IOException {
    String counts = spans.get() + " " + bytes.get();
    LoopbackServer.answer(exchange, "text/plain", counts.getBytes(StandardCharsets.UTF_8));
  }
}
