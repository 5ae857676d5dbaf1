package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may still be asked, looked at each minute of some hours. */
class QuotaFiguresTest {

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final String QUOTES = "https://api.quotes.example/v2/quotes?symbol=bitcoin";
  private static final int LIMIT = 20;

  private ScriptedAgent agent;
  private ScriptedCalls calls;

  @BeforeEach
  void start() throws IOException {
    agent = new ScriptedAgent(new ManualClock(START), 2000, "");
    calls = new ScriptedCalls(agent, "jdbc:h2:mem:test");
  }

  /** Every five minutes three of twenty are used, so that none is left after 35 minutes. */
  @Test
  void whatHeadersSayHoldsUntilTheReset() throws IOException {
    for (int minute = 0; minute < 6 * 60; minute++) {
      until(minute);
      int inHour = minute % 60;
      if (inHour % 5 == 0 && inHour > 0 && inHour < 55) {
        ask(minute, remaining(inHour));
      }
      Figures figures = agent.figures();
      if (inHour < 5) {
        assertThat(figures.of("external_api_rate_limit_remaining")).isEmpty();
        assertThat(figures.of("external_api_quota_usage_percent")).isEmpty();
        assertThat(figures.of("external_api_rate_limit_reset_timestamp_seconds")).isEmpty();
        continue;
      }
      int left = remaining(Math.min(50, inHour));
      assertThat(left(figures, "quotes.example")).isEqualTo(left);
      assertThat(reset(figures, "quotes.example"))
          .isEqualTo(START.plus(Duration.ofHours(minute / 60 + 1)).getEpochSecond());
      assertThat(usage(figures, "quotes.example"))
          .isCloseTo(100.0 * (LIMIT - left) / LIMIT, within(1.0));
    }
    assertThat(agent.figures().of("external_api_requests_total").values())
        .containsExactlyInAnyOrder(36.0, 24.0);
  }

  private static int remaining(int inHour) {
    return Math.max(0, LIMIT - 3 * (inHour / 5));
  }

  private void ask(int minute, int remaining) {
    long reset = START.plus(Duration.ofHours(minute / 60 + 1)).getEpochSecond();
    calls.run(
        "quotes",
        () ->
            calls.get(
                QUOTES,
                remaining == 0 ? 429 : 200,
                "X-RateLimit-Limit: " + LIMIT,
                "X-RateLimit-Remaining: " + remaining,
                "X-RateLimit-Reset: " + reset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "NaN", "1e999", "", "-0x1"})
  void whatIsNoNumberOfRequestsIsNeverShown(String remaining) throws IOException {
    calls.get(QUOTES, 200, "X-RateLimit-Limit: 20", "X-RateLimit-Remaining: " + remaining);
    assertThat(agent.figures().of("external_api_rate_limit_remaining")).isEmpty();
    assertThat(agent.figures().of("external_api_quota_usage_percent")).isEmpty();
  }

  /** More is asked in each minute than CoinGecko's hundred. */
  @Test
  void aKnownQuotaIsCountedInItsWindow() throws IOException {
    for (int minute = 0; minute < 20; minute++) {
      until(minute);
      for (int asked = 1; asked <= 150; asked++) {
        calls.slowGet(HalfADay.PRICES_URL, Duration.ofMillis(350));
        if (asked % 50 == 0) {
          Figures figures = agent.figures();
          assertThat(left(figures, "coingecko")).isEqualTo(Math.max(0, 100 - asked));
          assertThat(usage(figures, "coingecko")).isCloseTo(Math.min(100, asked), within(1.0));
          assertThat(reset(figures, "coingecko"))
              .isEqualTo(START.plus(Duration.ofMinutes(minute + 1)).getEpochSecond());
        }
      }
    }
    until(20);
    assertThat(left(agent.figures(), "coingecko")).isEqualTo(100);
  }

  @Test
  void whoIsRefusedHasNoneLeftUntilHeMayComeAgain() throws IOException {
    calls.get(QUOTES, 429, "Retry-After: 120");
    for (int minute = 0; minute < 2; minute++) {
      until(minute);
      assertThat(left(agent.figures(), "quotes.example")).isZero();
    }
    until(3);
    assertThat(agent.figures().of("external_api_rate_limit_remaining")).isEmpty();
  }

  @Test
  void theStatsPageShowsTheSameUntilTheSameTime() throws IOException {
    calls.run(
        "quotes",
        () -> {
          calls.get(
              QUOTES,
              200,
              "X-RateLimit-Limit: 20",
              "X-RateLimit-Remaining: 7",
              "X-RateLimit-Reset: 60");
          calls.execute("INSERT INTO quotes (symbol) VALUES ('bitcoin')", 1, null);
        });
    calls.run("quotes", () -> calls.get(QUOTES, 200));
    assertThat(agent.stats())
        .contains("\"quota\":{\"remaining\":7,\"usage_percent\":65.000,")
        .contains("\"until\":\"2026-01-05T00:01:00.300Z\"");
    until(2);
    assertThat(agent.stats()).doesNotContain("quota");
  }

  private void until(int minutes) {
    long at = START.plus(Duration.ofMinutes(minutes)).toEpochMilli();
    agent.clock.advance(Duration.ofMillis(Math.max(0, at - agent.clock.epochMillis())));
  }

  private static Double left(Figures figures, String provider) {
    return figures.get("external_api_rate_limit_remaining", "provider", provider);
  }

  private static Double reset(Figures figures, String provider) {
    return figures.get("external_api_rate_limit_reset_timestamp_seconds", "provider", provider);
  }

  private static Double usage(Figures figures, String provider) {
    return figures.get("external_api_quota_usage_percent", "provider", provider);
  }
}
