package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointServerTest {

  private static final String SAMPLES = "a_metric 1\n".repeat(500);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private EndpointServer server;

  @BeforeEach
  void start() {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/metrics", request -> samples());
    pages.put("/echo", request -> Reply.text(200, request.path() + " " + request.header("ACCEPT")));
    pages.put("/half", request -> failingAfter("a_metric 1\n".repeat(50_000)));
    pages.put("/none", request -> failingAfter("a_metric 1\n"));
    pages.put("/broken", request -> failing());
    pages.put("/missing", request -> null);
    AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.INFO);
    server = new EndpointServer("127.0.0.1", 0, pages, Access.open(), log);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.port()).isEqualTo(-1);
  }

  @Test
  void sendsAShortPageWithItsLengthAndNothingThatCaches() throws Exception {
    HttpResponse<String> response = get("GET", "/echo?name[]=a_metric");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("/echo null\n");
    Map<String, String> expected =
        Map.of(
            "content-type", "text/plain; charset=utf-8",
            "content-length", "11",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "connection", "close");
    expected.forEach((name, value) -> assertThat(header(response, name)).isEqualTo(value));
    assertThat(header(response, "content-encoding")).isNull();
  }

  @Test
  void sendsALongPageInChunksAsItIsWritten() throws Exception {
    HttpResponse<String> response = get("GET", "/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(SAMPLES);
    assertThat(header(response, "content-type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(header(response, "transfer-encoding")).isEqualTo("chunked");
    assertThat(header(response, "content-length")).isNull();
  }

  @Test
  void endsALongPageForOldClientsWithTheConnection() throws IOException {
    assertThat(raw("GET /metrics HTTP/1.0\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotContain("chunked")
        .endsWith("\r\n\r\n" + SAMPLES);
  }

  @Test
  void sendsToHeadWhatItSendsToGetButTheBody() throws Exception {
    HttpResponse<String> page = get("HEAD", "/echo");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "content-length")).isEqualTo("11");
    assertThat(page.body()).isEmpty();
    assertThat(raw("HEAD /metrics HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nTransfer-Encoding: chunked\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'deflate, GZIP;q=0.5', true",
    "*, true",
    "'*;q=1, gzip;q=0', false",
    "gzip;q=0, false",
    "gzip;level=9, false",
    "identity, false",
  })
  void compressesWhereTheClientAcceptsIt(String accepted, boolean compressed) throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(uri("/metrics")).header("Accept-Encoding", accepted).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    byte[] body = response.body();
    assertThat(response.headers().firstValue("content-encoding").isPresent()).isEqualTo(compressed);
    if (compressed) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(SAMPLES);
  }

  @Test
  void cutsAPageThatFailsHalfWaySoThatNobodyTakesItForWhole() throws Exception {
    assertThat(raw("GET /half HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .doesNotEndWith("0\r\n\r\n");
    assertThat(raw("GET /none HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 500 Internal Server Error\r\n")
        .doesNotContain("a_metric", "on purpose");
    assertThat(server.failures()).isEqualTo(2);
    assertThat(printed.toString().lines()).hasSize(2);
  }

  @Test
  void listsItsPathsWhereThereIsNothing() throws Exception {
    HttpResponse<String> response = get("GET", "/");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\n/metrics\n/echo\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE", "OPTIONS"})
  void refusesOtherMethods(String method) throws Exception {
    HttpResponse<String> response = get(method, "/metrics");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void survivesAPageThatThrowsAndSaysSoOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> response = get("GET", "/broken");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("StackOverflow");
    }
    assertThat(get("GET", "/missing").statusCode()).isEqualTo(500);
    assertThat(server.failures()).isEqualTo(6);
    assertThat(printed.toString().split("/broken failed", -1)).hasSize(2);
    assertThat(get("GET", "/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatItCannotUnderstand() throws IOException {
    assertThat(raw("GET\r\n\r\n")).startsWith("HTTP/1.1 400 Bad Request\r\n");
  }

  @Test
  void refusesAHeadThatIsTooLarge() throws IOException {
    assertThat(raw("GET /echo HTTP/1.1\r\nA: " + "b".repeat(9000)))
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
  }

  private Reply samples() {
    byte[] body = SAMPLES.getBytes(StandardCharsets.UTF_8);
    return Reply.streamed("text/plain; version=0.0.4; charset=utf-8", out -> out.write(body));
  }

  private static Reply failingAfter(String text) {
    return Reply.streamed(
        "text/plain",
        out -> {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          throw new IllegalStateException("on purpose");
        });
  }

  private static Reply failing() throws IOException {
    if (Thread.currentThread().isDaemon()) {
      throw new StackOverflowError("on purpose");
    }
    throw new IOException("on a thread that keeps the JVM alive");
  }

  private String raw(String request) throws IOException {
    try (RawClient raw = new RawClient(server.port())) {
      return raw.send(request).answer();
    }
  }

  private HttpResponse<String> get(String method, String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(target))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String target) {
    String encoded = target.replace("[", "%5B").replace("]", "%5D");
    return URI.create("http://127.0.0.1:" + server.port() + encoded);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
