package io.collectoragent.runtime.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which share of a day data was at most ten minutes old. Times are in minutes. */
class AvailabilityTest {

  private static final long START = -5_000_000_000_000L;

  private final Availability prices =
      new Availability(
          new AvailabilityObjective(
              "prices",
              List.of(),
              List.of(),
              Duration.ofMinutes(10).toNanos(),
              Duration.ofDays(1).toNanos()));

  @Test
  void isNotKnownBeforeTheFirstData() {
    assertThat(share(500)).isNaN();
    stored(600);
    assertThat(share(600)).isEqualTo(1);
    assertThat(share(610)).isEqualTo(1);
    assertThat(share(620)).isEqualTo(0.5);
  }

  @Test
  void whatIsDueIsTooOldFromWhenItMayNotBeOlder() {
    prices.dueSince(at(0));
    assertThat(share(9)).isNaN();
    assertThat(share(20)).isZero();
    stored(40);
    assertThat(share(40)).isZero();
    // Since minute 10 it was too old for 30 minutes and then fresh for 10.
    assertThat(share(50)).isEqualTo(0.25);
  }

  @Test
  void whatIsDueAndComesInTimeWasNeverTooOld() {
    prices.dueSince(at(0));
    stored(8);
    assertThat(share(18)).isEqualTo(1);
    assertThat(share(28)).isEqualTo(0.5);
  }

  @Test
  void outagesCountWhileTheyAreInTheWindow() {
    for (int minute = 0; minute <= 6 * 60; minute += 5) {
      stored(minute);
    }
    // Nothing until 8:00, so too old from 6:10 on.
    for (int minute = 8 * 60; minute <= 24 * 60; minute += 5) {
      stored(minute);
    }
    assertThat(share(24 * 60)).isEqualTo(1 - 110 / 1440.0);
    for (int minute = 24 * 60; minute <= 31 * 60; minute += 5) {
      stored(minute);
    }
    // The window begins at 7:00 of the first day.
    assertThat(share(31 * 60)).isEqualTo(1 - 60 / 1440.0);
    for (int minute = 31 * 60; minute <= 33 * 60; minute += 5) {
      stored(minute);
    }
    assertThat(share(33 * 60)).isEqualTo(1);
  }

  @Test
  void dataThatAlwaysComesTooLateIsKeptInBoundedMemory() {
    // Every 11 minutes it is one minute too old, for days.
    for (int i = 0; i <= 1000; i++) {
      stored(i * 11);
    }
    assertThat(share(11_000)).isCloseTo(10 / 11.0, within(0.001));
  }

  private void stored(int minute) {
    prices.stored(at(minute));
  }

  private double share(int minute) {
    return prices.share(at(minute));
  }

  private static long at(int minute) {
    return START + Duration.ofMinutes(minute).toNanos();
  }
}
