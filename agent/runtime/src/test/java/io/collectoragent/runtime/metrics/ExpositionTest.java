package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.TraceIds;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpositionTest {

  private final MetricsFixture fixture = new MetricsFixture(2000);
  private HttpCall call;

  @BeforeEach
  void observe() {
    call = fixture.http(new Endpoint("example.com", "/v1"), 200, null);
  }

  @Test
  void negotiatesTheFormat() {
    Exposition exposition = fixture.metrics.exposition();
    assertThat(exposition.format(null).contentType()).startsWith("text/plain; version=0.0.4");
    assertThat(exposition.format("text/html").contentType())
        .startsWith("text/plain; version=0.0.4");
    assertThat(exposition.format(MetricsFixture.OPEN_METRICS + ",text/plain;q=0.5").contentType())
        .startsWith("application/openmetrics-text; version=1.0.0");
  }

  @Test
  void printsTextFormat004WithoutExemplars() throws IOException {
    assertThat(fixture.text("text/plain; version=0.0.4"))
        .contains(
            "# TYPE external_api_requests_total counter",
            "# TYPE external_api_latency_seconds histogram",
            "# TYPE error_rate gauge",
            "external_api_latency_seconds_bucket{provider=\"example.com\",endpoint=\"/v1\","
                + "le=\"0.05\",} 1.0\n")
        .doesNotContain("trace_id", "# EOF");
  }

  @Test
  void printsOpenMetricsWithAnExemplarThatLeadsToTheTrace() throws IOException {
    assertThat(fixture.text(MetricsFixture.OPEN_METRICS))
        .contains(
            "# TYPE external_api_requests counter",
            "external_api_latency_seconds_bucket{provider=\"example.com\",endpoint=\"/v1\","
                + "le=\"0.05\"} 1.0 # {span_id=\""
                + TraceIds.spanId(call)
                + "\",trace_id=\""
                + TraceIds.traceId(call)
                + "\"} 0.03")
        .endsWith("# EOF\n");
  }

  @Test
  void exemplarsComeAtMostOnceASecond() throws IOException {
    HttpCall soon = fixture.http(call.endpoint(), 200, null);
    assertThat(fixture.text(MetricsFixture.OPEN_METRICS))
        .contains(TraceIds.spanId(call))
        .doesNotContain(TraceIds.spanId(soon));
    fixture.clock.advance(Duration.ofSeconds(2));
    HttpCall later = fixture.http(call.endpoint(), 200, null);
    assertThat(fixture.text(MetricsFixture.OPEN_METRICS)).contains(TraceIds.spanId(later));
  }

  @Test
  void neverTellsWhenASeriesWasMade() throws IOException {
    assertThat(fixture.text("text/plain; version=0.0.4")).doesNotContain("_created");
    assertThat(fixture.text(MetricsFixture.OPEN_METRICS)).doesNotContain("_created");
  }

  @Test
  void printsTheJvmsMetricsAtEveryScrape() throws IOException {
    for (int scrape = 0; scrape < 2; scrape++) {
      assertThat(fixture.text("text/plain; version=0.0.4"))
          .containsOnlyOnce("# TYPE jvm_threads_current gauge");
    }
  }

  @Test
  void printsTheAgentsOwnFigures() throws IOException {
    fixture.vitals.woven("jdbc");
    fixture.vitals.failed("MetricsHandler");
    assertThat(fixture.samples())
        .contains(
            "collector_agent_build_info{version=\"1.2.3\",} 1.0",
            "collector_agent_spans_exported_total 5.0",
            "collector_agent_spans_dropped_total{reason=\"HTTP 503\",} 7.0",
            "collector_agent_instrumentation_active{name=\"jdbc\",} 1.0",
            "collector_agent_failures_total{part=\"MetricsHandler\",} 1.0")
        .noneMatch(line -> line.startsWith("collector_agent_series_refused_total"));
  }
}
