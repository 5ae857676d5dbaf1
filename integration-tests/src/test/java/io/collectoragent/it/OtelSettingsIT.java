package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.collectoragent.testbed.ForkedJava;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** OpenTelemetry's settings do on the wire what its users expect, with the built jar. */
class OtelSettingsIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String EXPORT =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
  private static final int FRAME_HEAD = 5;
  private static final String DROPPED = "collector_agent_spans_dropped_total";
  private static final String EXPORTED = "collector_agent_spans_exported_total";

  /** The set-up, and of each round: the run, 2 calls and 3 executions. */
  private static final int SPANS = 1 + 3 * 6;

  private static final Pattern EXEMPLAR = Pattern.compile("^(\\w+)_bucket\\{.*# \\{(.*)}");
  private static final Pattern TRACE = Pattern.compile("trace_id=\"([0-9a-f]{32})\"");
  private static final Pattern SPAN = Pattern.compile("span_id=\"([0-9a-f]{16})\"");

  @TempDir Path folder;

  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final List<ExportTraceServiceRequest> batches = new CopyOnWriteArrayList<>();

  @Test
  void byHttpsToAReceiverThatWantsToKnowWhoSends() throws Exception {
    TlsFiles tls = TlsFiles.in(folder);
    HttpsServer receiver = receiver(tls);
    try {
      String address = "https://127.0.0.1:" + receiver.getAddress().getPort();
      CertainEnd run = new CertainEnd(API, folder).attached();
      run.program()
          .environment(
              Map.of(
                  "OTEL_TRACES_EXPORTER",
                  "otlp",
                  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                  address + "/own/path",
                  "OTEL_EXPORTER_OTLP_CERTIFICATE",
                  tls.certificate().toString(),
                  "OTEL_EXPORTER_OTLP_CLIENT_KEY",
                  tls.key().toString(),
                  "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE",
                  tls.certificate().toString(),
                  "OTEL_EXPORTER_OTLP_HEADERS",
                  "tenant=a%20b%2Cc",
                  "OTEL_EXPORTER_OTLP_COMPRESSION",
                  "gzip",
                  "OTEL_SERVICE_NAME",
                  "prices"))
          .environment(
              Map.of(
                  "OTEL_RESOURCE_ATTRIBUTES", "team=caf%C3%A9%20%3D%201,service.name=other",
                  "OTEL_PROPAGATORS", "b3,b3multi",
                  "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "4",
                  "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "6",
                  "OTEL_SPAN_EVENT_COUNT_LIMIT", "0"));

      String openMetrics = endsWhenAllIsSent(run);

      assertThat(headers)
          .isNotEmpty()
          .allSatisfy(sent -> assertThat(sent.getFirst("tenant")).isEqualTo("a b,c"))
          .allSatisfy(sent -> assertThat(sent.getFirst("Content-Encoding")).isEqualTo("gzip"));
      assertThat(resource())
          .containsEntry("service.name", "prices")
          .containsEntry("team", "café = 1");
      limitsHold();
      b3IsSent();
      exemplarsLeadToSpans(openMetrics);
    } finally {
      receiver.stop(0);
    }
  }

  @Test
  void byGrpc() throws Exception {
    API.stubFor(
        post(urlPathEqualTo(EXPORT))
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/grpc")
                    .withHeader("grpc-status", "0")
                    .withBody(new byte[FRAME_HEAD])));
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program()
        .environment(
            Map.of(
                "OTEL_TRACES_EXPORTER", "otlp",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc",
                "OTEL_EXPORTER_OTLP_ENDPOINT", API.baseUrl(),
                "OTEL_EXPORTER_OTLP_HEADERS", "tenant=x"));

    endsWhenAllIsSent(run);

    for (LoggedRequest request : API.findAll(postRequestedFor(urlPathEqualTo(EXPORT)))) {
      assertThat(request.getHeader("tenant")).isEqualTo("x");
      byte[] frame = request.getBody();
      batches.add(
          ExportTraceServiceRequest.parseFrom(Arrays.copyOfRange(frame, FRAME_HEAD, frame.length)));
    }
    // Rounds that came after the third are empty runs of their own.
    assertThat(spans())
        .filteredOn(span -> !span.getName().startsWith("collect "))
        .hasSize(1 + 3 * 5);
    assertThat(spans()).hasSizeGreaterThanOrEqualTo(SPANS);
  }

  /** Returns what its metrics were then, in OpenMetrics. */
  private static String endsWhenAllIsSent(CertainEnd run) {
    run.program().environment(Map.of("OTEL_BSP_SCHEDULE_DELAY", "100"));
    try (ForkedJava running = run.program().start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      Endpoint endpoint = Endpoint.of(running);
      endpoint.awaitMetrics(page -> page.sum(EXPORTED) + page.sum(DROPPED) >= SPANS);
      String openMetrics = endpoint.get("application/openmetrics-text;version=1.0.0");
      Outcome outcome = run.asEver(Outcome.ofAttached(running));
      assertThat(outcome.agentLines()).hasLineCount(1);
      assertThat(outcome.metrics().sum(DROPPED)).isZero();
      return openMetrics;
    }
  }

  private HttpsServer receiver(TlsFiles tls) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls.context()) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext("/own/path", this::take);
    server.start();
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.add(exchange.getRequestHeaders());
      byte[] body = exchange.getRequestBody().readAllBytes();
      batches.add(
          ExportTraceServiceRequest.parseFrom(new GZIPInputStream(new ByteArrayInputStream(body))));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void limitsHold() {
    assertThat(spans())
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.getAttributesCount()).isLessThanOrEqualTo(4))
        .allSatisfy(span -> assertThat(span.getEventsCount()).isZero())
        .anySatisfy(span -> assertThat(span.getDroppedAttributesCount()).isPositive())
        .anySatisfy(span -> assertThat(span.getDroppedEventsCount()).isPositive());
    assertThat(spans().stream().flatMap(span -> span.getAttributesList().stream()))
        .allSatisfy(
            pair -> assertThat(pair.getValue().getStringValue()).hasSizeLessThanOrEqualTo(6));
  }

  private void b3IsSent() {
    Map<String, String> traceOf =
        spans().stream()
            .collect(
                Collectors.toMap(span -> hex(span.getSpanId()), span -> hex(span.getTraceId())));
    List<LoggedRequest> calls = API.findAll(anyRequestedFor(anyUrl()));
    assertThat(calls).hasSize(6);
    for (LoggedRequest call : calls) {
      String span = call.getHeader("X-B3-SpanId");
      String trace = call.getHeader("X-B3-TraceId");
      assertThat(traceOf).containsEntry(span, trace);
      assertThat(call.getHeader("X-B3-Sampled")).isEqualTo("1");
      assertThat(call.getHeader("b3")).isEqualTo(trace + "-" + span + "-1");
      assertThat(call.containsHeader("traceparent")).isFalse();
    }
  }

  /** From a bucket of each histogram to a span that was sent. */
  private void exemplarsLeadToSpans(String openMetrics) {
    Set<String> sent =
        spans().stream()
            .map(span -> hex(span.getTraceId()) + "-" + hex(span.getSpanId()))
            .collect(Collectors.toSet());
    Map<String, List<String>> exemplars = new TreeMap<>();
    for (String line : openMetrics.lines().toList()) {
      Matcher exemplar = EXEMPLAR.matcher(line);
      if (exemplar.find()) {
        exemplars
            .computeIfAbsent(exemplar.group(1), key -> new ArrayList<>())
            .add(first(TRACE, exemplar.group(2)) + "-" + first(SPAN, exemplar.group(2)));
      }
    }
    assertThat(exemplars)
        .containsOnlyKeys(
            "crypto_collection_duration_seconds",
            "db_query_duration_seconds",
            "external_api_latency_seconds");
    assertThat(exemplars.values()).allSatisfy(ids -> assertThat(sent).containsAll(ids));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private List<Span> spans() {
    return batches.stream()
        .flatMap(batch -> batch.getResourceSpansList().stream())
        .flatMap(ofResource -> ofResource.getScopeSpansList().stream())
        .flatMap(ofScope -> ofScope.getSpansList().stream())
        .toList();
  }

  private Map<String, String> resource() {
    return batches.get(0).getResourceSpans(0).getResource().getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, pair -> pair.getValue().getStringValue()));
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
