package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpReceiverTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final OtlpReceiver receiver = OtlpReceiver.start();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void decodesASpanWithItsResource() throws Exception {
    assertThat(send(request("GET"), "identity")).isEqualTo(200);

    ReceivedSpan span = receiver.spans().get(0);
    assertThat(span.name()).isEqualTo("GET");
    assertThat(span.kind()).isEqualTo("CLIENT");
    assertThat(span.traceId()).isEqualTo("0102");
    assertThat(span.parentSpanId()).isEmpty();
    assertThat(span.status()).isEqualTo("ERROR");
    assertThat(span.attributes()).containsEntry("http.response.status_code", 500L);
    assertThat(span.events().get(0).name()).isEqualTo("exception");
    assertThat(span.service()).isEqualTo("prices");
    assertThat(span.duration()).isEqualTo(Duration.ofNanos(5));
  }

  @Test
  void decodesGzip() throws Exception {
    assertThat(send(gzip(request("GET")), "gzip")).isEqualTo(200);

    assertThat(receiver.spans()).hasSize(1);
  }

  @Test
  void waitsForSpans() throws Exception {
    CompletableFuture<Void> sending =
        CompletableFuture.runAsync(
            () -> {
              sendUnchecked(request("first"));
              sendUnchecked(request("second"));
            });

    assertThat(receiver.awaitSpans(spans -> spans.size() == 2, SOON))
        .extracting(ReceivedSpan::name)
        .containsExactly("first", "second");
    sending.join();
  }

  @Test
  void saysWhatCameWhenTheWaitIsOver() throws Exception {
    send(request("only one"), "identity");

    assertThatThrownBy(() -> receiver.awaitSpans(spans -> spans.size() == 2, Duration.ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("only one");
  }

  @Test
  void refusesAndStallsWhenTold() throws Exception {
    receiver.answerWith(503);
    assertThat(send(request("refused"), "identity")).isEqualTo(503);
    receiver.answerWith(200);
    receiver.stall();
    CompletableFuture<Integer> stalled =
        CompletableFuture.supplyAsync(() -> sendUnchecked(request("late")));
    assertThat(stalled).isNotDone();
    receiver.resume();

    assertThat(stalled.join()).isEqualTo(200);
    assertThat(receiver.spans()).extracting(ReceivedSpan::name).containsExactly("late");
    assertThat(receiver.requests()).isEqualTo(2);
  }

  private int sendUnchecked(byte[] body) {
    try {
      return send(body, "identity");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int send(byte[] body, String encoding) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(receiver.endpoint().resolve("/v1/traces"))
            .timeout(SOON)
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<Void> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return response.statusCode();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] request(String spanName) {
    Span span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(new byte[] {1, 2}))
            .setSpanId(ByteString.copyFrom(new byte[] {3}))
            .setName(spanName)
            .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
            .setStartTimeUnixNano(100)
            .setEndTimeUnixNano(105)
            .addAttributes(
                attribute("http.response.status_code", AnyValue.newBuilder().setIntValue(500)))
            .addEvents(Span.Event.newBuilder().setName("exception"))
            .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
            .build();
    Resource resource =
        Resource.newBuilder()
            .addAttributes(
                attribute("service.name", AnyValue.newBuilder().setStringValue("prices")))
            .build();
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .setResource(resource)
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
        .build()
        .toByteArray();
  }

  private static KeyValue attribute(String key, AnyValue.Builder value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }
}
