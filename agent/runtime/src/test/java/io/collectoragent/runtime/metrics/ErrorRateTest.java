package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErrorRateTest {

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final ErrorRate rate = new ErrorRate(clock);

  @Test
  void isNotKnownWhileNothingEnded() {
    assertThat(rate.ratio()).isNaN();
  }

  @Test
  void isTheShareThatFailed() {
    count(3, 1);
    assertThat(rate.ratio()).isEqualTo(0.25);
    clock.advance(Duration.ofSeconds(45));
    count(0, 4);
    assertThat(rate.ratio()).isEqualTo(0.625);
  }

  @Test
  void forgetsAfterFiveMinutes() {
    count(0, 2);
    clock.advance(Duration.ofMinutes(4).plusSeconds(50));
    count(2, 0);
    assertThat(rate.ratio()).isEqualTo(0.5);
    clock.advance(Duration.ofSeconds(10));
    assertThat(rate.ratio()).isZero();
    clock.advance(Duration.ofMinutes(5));
    assertThat(rate.ratio()).isNaN();
  }

  @Test
  void countsAnewWhereTheWindowHasGoneRound() {
    for (int slot = 0; slot < 100; slot++) {
      count(9, 1);
      clock.advance(Duration.ofSeconds(10));
    }
    assertThat(rate.ratio()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void isAbsentFromThePageUntilSomethingEnded() throws IOException {
    MetricsFixture fixture = new MetricsFixture(2000);
    assertThat(fixture.samples()).noneMatch(line -> line.startsWith("error_rate"));
    fixture.http(new Endpoint("example.com", "/v1"), 500, null);
    assertThat(fixture.samples()).contains("error_rate{service=\"crypto-service\",} 1.0");
    fixture.clock.advance(Duration.ofMinutes(6));
    assertThat(fixture.samples()).noneMatch(line -> line.startsWith("error_rate"));
  }

  private void count(int good, int bad) {
    for (int i = 0; i < good + bad; i++) {
      rate.count(i < bad);
    }
  }
}
