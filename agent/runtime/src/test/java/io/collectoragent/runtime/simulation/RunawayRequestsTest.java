package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector asks another URL each time. What was known before goes on as it was. */
class RunawayRequestsTest {

  private FloodedAgent agent;

  @BeforeEach
  void start() throws IOException {
    agent = new FloodedAgent();
  }

  @Test
  void urls() throws IOException {
    Flood.pass(path -> agent.calls.get("https://api.quotes.example/" + path + "?q=" + path, 200));
    agent.known();
    requests(agent.scripted.figures());
    agent.oneLineFor("external_api_requests_total", "external_api_latency_seconds");
  }

  @Test
  void hosts() throws IOException {
    String[] left = {"X-RateLimit-Remaining: 3", FloodedAgent.MONTH};
    Flood.pass(host -> agent.calls.get("https://" + host + ".example/v2/quotes", 200, left));
    agent.known();
    Figures figures = agent.scripted.figures();
    requests(figures);
    assertThat(figures.of("external_api_rate_limit_remaining")).hasSize(500);
    assertThat(figures.get("external_api_rate_limit_remaining", "provider", "quotes.example"))
        .isEqualTo(7);
    assertThat(agent.scripted.otherPages().length()).isLessThan(1 << 20);
    assertThat(agent.scripted.log()).containsOnlyOnce("limits of 500 external APIs are followed");
  }

  private void requests(Figures figures) {
    agent.bounded(figures, "external_api_requests_total", Flood.NAMES + 2);
    agent.bounded(figures, "external_api_latency_seconds_count", Flood.NAMES + 2);
    String[] labels = {"provider", "quotes.example", "endpoint", "/v2/quotes", "status", "200"};
    assertThat(figures.get("external_api_requests_total", labels)).isEqualTo(2);
  }
}
