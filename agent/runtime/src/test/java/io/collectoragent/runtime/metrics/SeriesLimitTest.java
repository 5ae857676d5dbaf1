package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesLimitTest {

  private final MetricsFixture fixture = new MetricsFixture(3);

  @Test
  void whatIsNewBeyondTheLimitFallsIntoOtherAndTheFirstKeepTheirs() throws IOException {
    List<Endpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      endpoints.add(new Endpoint("example.com", "/v" + i));
      fixture.http(endpoints.get(i), 200, null);
    }
    fixture.http(endpoints.get(0), 200, null);
    fixture.http(endpoints.get(5), 200, null);
    assertThat(requests())
        .containsExactlyInAnyOrder(
            requests("example.com", "/v0", "200", 2),
            requests("example.com", "/v1", "200", 1),
            requests("example.com", "/v2", "200", 1),
            requests("other", "other", "200", 4));
  }

  @Test
  void whatHasFewValuesByItsNatureIsKeptInOther() throws IOException {
    Endpoint endpoint = new Endpoint("example.com", "/v1");
    for (int status : new int[] {200, 201, 204, 404, 500}) {
      fixture.http(endpoint, status, null);
    }
    assertThat(requests())
        .contains(requests("other", "other", "404", 1), requests("other", "other", "500", 1));
  }

  @Test
  void aServerThatAnswersWithAnyNumberCostsABoundedNumberOfSeries() throws IOException {
    Endpoint endpoint = new Endpoint("example.com", "/v1");
    for (int status = 1; status <= 5000; status++) {
      fixture.http(endpoint, status, null);
    }
    assertThat(requests())
        .hasSizeLessThan(150)
        .contains(
            requests("example.com", "/v1", "other", 4500),
            requests("other", "other", "other", 398));
  }

  @Test
  void refusalsAreCountedByMetricAndToldOnce() throws IOException {
    for (int i = 0; i < 6; i++) {
      fixture.http(new Endpoint("example.com", "/v" + i), 200, null);
    }
    assertThat(fixture.samples())
        .contains(
            "collector_agent_series_refused_total{metric=\"external_api_requests_total\",} 3.0",
            "collector_agent_series_refused_total{metric=\"external_api_latency_seconds\",} 3.0");
    assertThat(fixture.log())
        .containsOnlyOnce("external_api_requests_total has reached its limit of 3 series")
        .contains("collector.agent.series.limit");
  }

  @Test
  void oneMetricsLimitIsNotAnothers() throws IOException {
    for (int i = 0; i < 6; i++) {
      fixture.http(new Endpoint("example.com", "/v" + i), 200, null);
    }
    fixture.end(fixture.begin("price-collector"), null);
    assertThat(fixture.samples())
        .contains(
            "crypto_collection_requests_total{collector=\"price-collector\",symbol=\"all\","
                + "status=\"success\",} 1.0");
  }

  private List<String> requests() throws IOException {
    return fixture.samples().stream()
        .filter(line -> line.startsWith("external_api_requests_total"))
        .toList();
  }

  private static String requests(String provider, String endpoint, String status, int count) {
    return String.format(
        "external_api_requests_total{provider=\"%s\",endpoint=\"%s\",status=\"%s\",} %d.0",
        provider, endpoint, status, count);
  }
}
