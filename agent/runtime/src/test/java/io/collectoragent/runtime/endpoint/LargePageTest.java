package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.metrics.Exposition;
import io.collectoragent.runtime.metrics.ManySeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page of a hundred thousand series over the wire. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargePageTest {

  private static final int SERIES = 100_000;
  private static final Exposition EXPOSITION = new ManySeries(SERIES).exposition();

  private EndpointServer server;

  @BeforeEach
  void start() {
    Map<String, Page> pages =
        Map.of(
            "/metrics",
            request ->
                Reply.streamed(
                    ExpositionFormat.OPEN_METRICS.contentType(),
                    out -> EXPOSITION.write(ExpositionFormat.OPEN_METRICS, out)));
    server =
        new EndpointServer(
            "127.0.0.1", 0, pages, Access.open(), new AgentLog(System.err, LogLevel.OFF));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void arrivesWhole() throws Exception {
    assertWhole(new String(get("identity"), StandardCharsets.UTF_8));
    byte[] compressed = get("gzip");
    assertWhole(
        new String(
            new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes(),
            StandardCharsets.UTF_8));
  }

  @Test
  void arrivesWholeThoughOthersNeverReadTheirs() throws Exception {
    try (RawClient one = new RawClient(server.port());
        RawClient two = new RawClient(server.port())) {
      for (RawClient slow : List.of(one, two)) {
        slow.send("GET /metrics HTTP/1.1\r\n\r\n");
        assertThat(slow.in().read()).isEqualTo('H');
      }
      assertWhole(new String(get("identity"), StandardCharsets.UTF_8));
    }
  }

  private static void assertWhole(String page) {
    assertThat(page).endsWith("\n# EOF\n");
    assertThat(page.lines().filter(line -> line.startsWith("external_api_")).count())
        .isEqualTo(SERIES / ManySeries.PER_ENDPOINT * ManySeries.PER_ENDPOINT);
  }

  private byte[] get(String encoding) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
            .header("Accept-Encoding", encoding)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
