package io.collectoragent.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.objectives.AvailabilityObjective;
import io.collectoragent.runtime.objectives.Objectives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs against runs due, and data in time, over days of simulated time. */
class FrequencyTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private final QualityFixture fixture = new QualityFixture();

  @Test
  void isLearnedWhereNobodySaysAndAbsentUntilThen() {
    fixture.runs(3, FIVE_MINUTES, 0);
    assertThat(fixture.quality.shares().frequency()).isEmpty();
    fixture.runs(7, FIVE_MINUTES, 0);
    assertThat(frequency()).isEqualTo(1);
    fixture.clock.advance(Duration.ofMinutes(50));
    assertThat(frequency()).isCloseTo(0.5, within(0.03));
  }

  @Test
  void isOfTheWindowWhereItIsConfigured() {
    every(FIVE_MINUTES);
    fixture.clock.advance(Duration.ofMinutes(7));
    assertThat(fixture.quality.shares().frequency()).isEmpty();
    fixture.clock.advance(Duration.ofMinutes(1));
    assertThat(frequency()).isZero();
    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.runs(12 * 20, FIVE_MINUTES, 1, "bitcoin");
    // Of 242 that were due before 20:10, two were not.
    assertThat(frequency()).isCloseTo(240 / 242.0, within(0.005));

    // Two hours without one, and a day later that is forgotten.
    fixture.runs(12 * 8, FIVE_MINUTES, 1, "bitcoin");
    assertThat(frequency()).isEqualTo(1);
    fixture.clock.advance(Duration.ofHours(2));
    fixture.runs(12, FIVE_MINUTES, 1, "bitcoin");
    assertThat(frequency()).isCloseTo(1 - 24 / 288.0, within(0.005));
    fixture.runs(12 * 25, FIVE_MINUTES, 1, "bitcoin");
    assertThat(frequency()).isEqualTo(1);
  }

  @Test
  void aRenamedCollectorDoesNotStayBehind() {
    fixture.runs(5, FIVE_MINUTES, 1, "bitcoin");
    assertThat(fixture.quality.shares().frequency()).containsOnlyKeys("prices");
    fixture.quality.follow(
        CollectorRules.of(
            List.of(new CollectorRule.Builder("coins").task(new NamePattern("pri*")).build())),
        Objectives.NONE);
    // A run that was under way when the rules changed ends under the name that it began with.
    fixture.run(1, "bitcoin");
    assertThat(fixture.quality.shares().frequency()).isEmpty();
    assertThat(fixture.quality.all()).isEmpty();
  }

  @Test
  void availabilityIsTheMeanOfItsSymbols() {
    CollectorRules rules =
        CollectorRules.of(
            List.of(
                new CollectorRule.Builder("prices")
                    .symbol("bitcoin")
                    .symbol("ethereum")
                    .symbol("gold")
                    .build()));
    AvailabilityObjective coins =
        new AvailabilityObjective(
            "coins",
            List.of(new NamePattern("pri*")),
            List.of(new NamePattern("bitcoin"), new NamePattern("eth*")),
            Duration.ofMinutes(10).toNanos(),
            Duration.ofHours(4).toNanos());
    fixture.quality.follow(rules, new Objectives(List.of(coins), List.of(), 1));
    assertThat(fixture.quality.shares().availability()).isEmpty();
    fixture.clock.advance(FIVE_MINUTES);
    fixture.runs(12, FIVE_MINUTES, 1, "bitcoin");
    // After 65 minutes: bitcoin was never too old, ethereum has been since minute 10.
    assertThat(fixture.quality.shares().availability()).isEqualTo(Map.of("coins", 0.5));
    fixture.runs(11, FIVE_MINUTES, 1, "bitcoin", "ethereum");
    // After 120 minutes: ethereum too old from 10 to 65.
    assertThat(fixture.quality.shares().availability().get("coins"))
        .isCloseTo((1 + 55 / 110.0) / 2, within(1e-9));

    // The same promise goes on, whatever else changes.
    fixture.quality.follow(CollectorRules.NONE, new Objectives(List.of(coins), List.of(), 1));
    assertThat(fixture.quality.shares().availability().get("coins")).isCloseTo(0.75, within(1e-9));
    fixture.quality.follow(CollectorRules.NONE, Objectives.NONE);
    assertThat(fixture.quality.shares().availability()).isEmpty();
  }

  private void every(Duration time) {
    CollectorRule rule = new CollectorRule.Builder("prices").everyNanos(time.toNanos()).build();
    fixture.quality.follow(
        CollectorRules.of(List.of(rule)),
        new Objectives(List.of(), List.of(), Duration.ofDays(1).toNanos()));
  }

  private double frequency() {
    return fixture.quality.shares().frequency().get("prices");
  }
}
