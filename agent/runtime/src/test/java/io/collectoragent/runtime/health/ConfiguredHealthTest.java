package io.collectoragent.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.quality.QualityFixture;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Health as far as the user says what it hangs on. */
class ConfiguredHealthTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final QualityFixture data = new QualityFixture();
  private final HealthHandler handler = new HealthHandler(data.clock);
  private final Calls calls = new Calls(handler, data.clock);
  private final DataFreshness freshness = new DataFreshness(data.quality, data.clock);
  private final DatabaseChecks checks =
      new DatabaseChecks(
          handler,
          new Observer(data.clock, low -> false, List.of(), (failed, failure) -> {}),
          data.clock,
          Runnable::run,
          new AgentLog(System.err, LogLevel.OFF));

  @Test
  void whatIsIgnoredIsNotShownAndNoMatter() throws IOException {
    calls.query("mysql", "reporting", new ConnectException());
    calls.query("mysql", "prices", null);
    calls.http("newsapi", 0, new ConnectException());
    follow(List.of(), "reporting", "external_*");
    assertThat(health().toString()).contains("prices").doesNotContain("reporting", "newsapi");
    assertThat(health().get("status").asText()).isEqualTo("healthy");
    follow(List.of());
    assertThat(health().get("status").asText()).isEqualTo("unhealthy");
    assertThat(ready()).isEqualTo(503);
  }

  @Test
  void dataThatIsTooOldIsNotReady() throws IOException {
    follow(List.of(rule("prices", 10)));
    assertThat(ready()).isEqualTo(200);
    data.clock.advance(MINUTE.multipliedBy(10));
    assertThat(ready()).isEqualTo(200);
    // Never stored, so older than ten minutes for a minute now.
    data.clock.advance(MINUTE);
    assertThat(ready()).isEqualTo(503);
    JsonNode health = health();
    assertThat(health.at("/checks/data_quality").asBoolean()).isFalse();
    assertThat(health.at("/details/data_quality/0").toString())
        .isEqualTo(
            "{\"name\":\"prices\",\"up\":false,\"since\":\"2026-03-01T12:10:00.000Z\","
                + "\"last_error\":\"stale\",\"failures_in_a_row\":1}");

    data.run(1, "bitcoin");
    assertThat(ready()).isEqualTo(200);
    data.clock.advance(MINUTE.multipliedBy(5));
    data.run(1, "ethereum");
    data.clock.advance(MINUTE.multipliedBy(7));
    // Bitcoin is too old, but nobody said that it has to come.
    assertThat(ready()).isEqualTo(200);
    assertThat(health().at("/details/data_quality/0/since").asText())
        .isEqualTo("2026-03-01T12:11:00.000Z");
    data.clock.advance(MINUTE.multipliedBy(4));
    assertThat(ready()).isEqualTo(503);
    assertThat(health().at("/details/data_quality/0/since").asText())
        .isEqualTo("2026-03-01T12:26:00.000Z");
  }

  @Test
  void eachConfiguredSymbolHasToBeFresh() throws IOException {
    CollectorRule rule = new CollectorRule.Builder("prices").symbol("bitcoin").build();
    data.quality.follow(CollectorRules.of(List.of(rule)), Objectives.NONE);
    follow(List.of(rule("pri*", 10)));
    data.clock.advance(MINUTE.multipliedBy(9));
    data.run(1, "ethereum");
    assertThat(ready()).isEqualTo(200);
    data.clock.advance(MINUTE.multipliedBy(2));
    assertThat(ready()).isEqualTo(503);
    data.run(1, "bitcoin");
    assertThat(ready()).isEqualTo(200);
  }

  @Test
  void aPatternThatNoCollectorFitsIsNoMatter() throws IOException {
    follow(List.of(rule("macro-*", 10)));
    data.clock.advance(MINUTE.multipliedBy(60));
    assertThat(ready()).isEqualTo(200);
    assertThat(health().get("checks")).isEmpty();
  }

  private void follow(List<FreshnessRule> rules, String... ignored) {
    List<NamePattern> patterns = List.of(ignored).stream().map(NamePattern::new).toList();
    handler.follow(new HealthRules(List.of(), rules, patterns), freshness);
  }

  private static FreshnessRule rule(String collector, int minutes) {
    return new FreshnessRule(new NamePattern(collector), MINUTE.multipliedBy(minutes).toNanos());
  }

  private int ready() throws IOException {
    return new ReadyPage(handler, checks, data.clock).reply(null).status();
  }

  private JsonNode health() throws IOException {
    return new ObjectMapper()
        .readTree(new HealthPage(handler, checks, data.clock).reply(null).body());
  }
}
