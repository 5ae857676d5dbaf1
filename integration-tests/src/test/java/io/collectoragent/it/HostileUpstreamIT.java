package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.MetricsPage;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever an API answers, and however many addresses it makes a program ask for, costs the program
 * nothing but a bounded number of series.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUpstreamIT {

  private static final int LIMIT = 1_000;

  /** More than the agent remembers of all addresses together. */
  private static final int PATHS = 12_000;

  private static final int HOSTS = 2_000;
  private static final int STATUSES = 300;

  /** Long, big, many, odd and a path, by each of two clients; all before the endless ones. */
  private static final int STRANGE = 2 * 5;

  private WireServer server;
  private BothRuns runs;

  @BeforeAll
  void run() throws IOException {
    server = WireServer.start("127.0.0.1", new HostileAnswers());
    runs = BothRuns.of(this::program, server::forgetRequests);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Program program() {
    return Program.of(
            "legacy.HostileCalls",
            "httpclient-4.5.14.jar",
            "httpcore-4.4.16.jar",
            "commons-logging-1.2.jar",
            "commons-codec-1.11.jar")
        .jvm("-Xmx64m")
        // Without this, the JDK itself refuses the big header.
        .property("jdk.http.maxHeaderSize", "2000000")
        .environment(Map.of("COLLECTOR_AGENT_SERIES_LIMIT", "" + LIMIT))
        .arguments("" + server.port(), "" + STATUSES, "" + PATHS, "" + HOSTS);
  }

  @Test
  void doesNotChangeTheProgram() {
    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout()).endsWith("done\n");
    assertThat(runs.attached().exitCode()).isEqualTo(runs.alone().exitCode()).isZero();
  }

  @Test
  void losesNoCall() {
    MetricsPage metrics = runs.attached().metrics();
    double calls = STRANGE + STATUSES + PATHS + HOSTS;
    assertThat(metrics.sum("external_api_requests_total")).isEqualTo(calls);
    assertThat(metrics.sum("external_api_latency_seconds_count")).isEqualTo(calls);
    assertThat(metrics.find("collector_agent_failures_total")).isEmpty();
  }

  @Test
  void givesWhatComesFirstItsOwnSeriesAndTheRestOne() {
    MetricsPage metrics = runs.attached().metrics();
    Map<String, Double> byProvider =
        metrics.find("external_api_requests_total").stream()
            .collect(
                Collectors.groupingBy(
                    sample -> sample.labels().get("provider"),
                    Collectors.summingDouble(MetricSample::value)));

    assertThat(byProvider.keySet()).containsExactlyInAnyOrder("127.0.0.1", "other");
    assertThat(metrics.find("external_api_requests_total", "provider", "127.0.0.1")).hasSize(LIMIT);
    assertThat(metrics.find("external_api_latency_seconds_count", "provider", "127.0.0.1"))
        .hasSize(LIMIT);
    assertThat(metrics.find("external_api_requests_total", "provider", "other"))
        .singleElement()
        .satisfies(
            sample ->
                assertThat(sample.labels())
                    .containsEntry("endpoint", "other")
                    .containsEntry("status", "200"));
    assertThat(metrics.value("external_api_requests_total", "endpoint", "/statuses"))
        .as("statuses that there are not")
        .isEqualTo(STATUSES);
  }

  @Test
  void tellsTheOperatorOncePerMetric() {
    assertThat(runs.attached().agentLines().lines())
        .filteredOn(line -> line.contains("series.limit"))
        .hasSize(2);
    assertThat(runs.attached().metrics().sum("collector_agent_series_refused_total")).isPositive();
  }
}
