package io.collectoragent.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.objectives.Objectives;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a collector's last run ended, and whether the next should have. */
class LastRunTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final QualityFixture fixture = new QualityFixture();

  @Test
  void isKeptWithItsRows() {
    fixture.runs(3, FIVE_MINUTES, 2, "bitcoin");
    CollectorRuns prices = runs();
    assertThat(prices.count()).isEqualTo(3);
    assertThat(prices.failures()).isZero();
    assertThat(prices.lastRun().records()).isEqualTo(2);
    assertThat(prices.lastRun().isSuccessful()).isTrue();
    long end = fixture.clock.epochMillis() - FIVE_MINUTES.toMillis();
    assertThat(prices.lastRun().endEpochNanos()).isEqualTo(end * 1_000_000);
    assertThat(prices.lastRun().traceId()).matches("[0-9a-f]{32}");
  }

  @Test
  void isLateAfterTwiceTheTimeThatWasLearned() {
    fixture.runs(3, FIVE_MINUTES, 1, "bitcoin");
    assertThat(runs().everyNanos()).isZero();
    fixture.clock.advance(Duration.ofDays(1));
    assertThat(isLate()).as("not known how often it runs").isFalse();

    fixture.runs(8, FIVE_MINUTES, 1, "bitcoin");
    assertThat(runs().everyNanos()).isEqualTo(FIVE_MINUTES.toNanos());
    assertThat(isLate()).isFalse();
    assertThat(isOverdue()).isFalse();
    fixture.clock.advance(FIVE_MINUTES.plusSeconds(1));
    assertThat(isLate()).isTrue();
    assertThat(isOverdue()).isTrue();
  }

  @Test
  void ofACollectorThatIsConfiguredIsLateThoughItNeverRan() {
    CollectorRule rule =
        new CollectorRule.Builder("prices")
            .symbol("bitcoin")
            .everyNanos(FIVE_MINUTES.toNanos())
            .build();
    fixture.quality.follow(CollectorRules.of(List.of(rule)), Objectives.NONE);
    fixture.clock.advance(Duration.ofMinutes(9));
    assertThat(isLate()).isFalse();
    assertThat(isOverdue()).isFalse();
    fixture.clock.advance(Duration.ofMinutes(2));
    assertThat(isLate()).isTrue();
    assertThat(isOverdue()).isTrue();
    assertThat(runs().lastRun()).isNull();
  }

  private CollectorRuns runs() {
    return fixture.quality.runs().get("prices");
  }

  private boolean isLate() {
    return runs().isLate(fixture.clock.nanoTime());
  }

  private boolean isOverdue() {
    return fixture.the("bitcoin").isOverdue(fixture.clock.nanoTime());
  }
}
