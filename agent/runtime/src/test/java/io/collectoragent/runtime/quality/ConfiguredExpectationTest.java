package io.collectoragent.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.objectives.Objectives;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the user expects of a collector counts from the start, over hours of simulated time. */
class ConfiguredExpectationTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final QualityFixture fixture = new QualityFixture();

  @Test
  void aSymbolThatNeverCameIsZeroOnceItsCollectorRan() {
    follow(rule().symbol("bitcoin").symbol("ethereum"));
    assertThat(fixture.completeness("ethereum")).isNaN();
    fixture.run(1, "bitcoin");
    assertThat(fixture.completeness("bitcoin")).isEqualTo(1);
    assertThat(fixture.completeness("ethereum")).isZero();
    assertThat(fixture.the("ethereum").freshnessSeconds(fixture.clock.nanoTime())).isNaN();
    assertThat(fixture.the("ethereum").expectedBy()).isEqualTo("configured");
  }

  @Test
  void runsAreDueBeforeAnyRan() {
    follow(rule().symbol("bitcoin").everyNanos(FIVE_MINUTES.toNanos()));
    fixture.clock.advance(Duration.ofMinutes(7));
    assertThat(fixture.completeness("bitcoin")).isNaN();
    fixture.clock.advance(Duration.ofMinutes(1));
    assertThat(fixture.completeness("bitcoin")).isZero();
    // An hour without a run, and then eleven of them, the first of which ends at once.
    fixture.clock.advance(Duration.ofMinutes(52));
    fixture.runs(11, FIVE_MINUTES, 1, "bitcoin");
    fixture.run(1, "bitcoin");
    // In 115 minutes 23 are due, of which 12 were: the last one is there and not waited for.
    assertThat(fixture.completeness("bitcoin")).isEqualTo(12 / 23.0);
    assertThat(fixture.the("bitcoin").frequency(fixture.clock.nanoTime())).isEqualTo(12 / 23.0);
  }

  @Test
  void rowsAreThoseOfEachRunAndSymbol() {
    follow(rule().records(35).everyNanos(FIVE_MINUTES.toNanos()));
    fixture.runs(9, FIVE_MINUTES, 35, "bitcoin");
    fixture.run(14, "bitcoin");
    // 9 x 35 + 14 of 350, and a hundred too many do not make up for them.
    assertThat(fixture.completeness("bitcoin")).isEqualTo(329 / 350.0);
    fixture.clock.advance(FIVE_MINUTES);
    fixture.run(135, "bitcoin");
    assertThat(fixture.completeness("bitcoin")).isEqualTo(364 / 385.0);
  }

  @Test
  void aChangeCountsFromThenOn() {
    follow(rule().everyNanos(FIVE_MINUTES.toNanos()));
    fixture.runs(10, Duration.ofMinutes(10), 2, "bitcoin");
    assertThat(fixture.completeness("bitcoin")).isCloseTo(0.5, within(0.03));

    follow(rule().everyNanos(Duration.ofMinutes(10).toNanos()));
    assertThat(fixture.completeness("bitcoin")).isNaN();
    fixture.runs(6, Duration.ofMinutes(10), 2, "bitcoin");
    assertThat(fixture.completeness("bitcoin")).isEqualTo(1);

    fixture.quality.follow(CollectorRules.NONE, Objectives.NONE);
    assertThat(fixture.the("bitcoin").expectedBy()).isEqualTo("learned");
  }

  @Test
  void whatIsExpectedNoMoreAndNeverCameIsGone() {
    follow(rule().symbol("bitcoin").symbol("ethereum"));
    fixture.run(1, "bitcoin");
    follow(rule().symbol("solana"));
    assertThat(fixture.quality.all())
        .extracting(Gathered::symbol)
        .containsExactlyInAnyOrder("bitcoin", "solana");
  }

  private void follow(CollectorRule.Builder rule) {
    fixture.quality.follow(CollectorRules.of(List.of(rule.build())), Objectives.NONE);
  }

  private static CollectorRule.Builder rule() {
    return new CollectorRule.Builder("prices");
  }
}
