package io.collectoragent.runtime.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may still be asked, by what responses said and by counting, as time goes on. */
class QuotasTest {

  private static final String FOO = "api.foo.example";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final QuotaFixture quotas = new QuotaFixture("2026-03-01T12:00:10Z");

  static Stream<Arguments> families() {
    long now = Instant.parse("2026-03-01T12:00:10Z").getEpochSecond();
    return Stream.of(
        // what was sent, remaining, limit, for how many seconds it holds
        family(
            "GitHub",
            37,
            60,
            50,
            "X-RateLimit-Limit: 60",
            "X-RateLimit-Remaining: 37",
            "X-RateLimit-Used: 23",
            "X-RateLimit-Reset: " + (now + 50)),
        family("FRED", 118, 120, 3600, "x-rate-limit-limit: 120", "x-rate-limit-remaining: 118"),
        family(
            "X",
            14,
            15,
            900,
            "x-rate-limit-limit: 15",
            "x-rate-limit-remaining: 14",
            "x-rate-limit-reset: " + (now + 900)),
        family(
            "OpenAI",
            150,
            200_000,
            7,
            "x-ratelimit-limit-requests: 5000",
            "x-ratelimit-remaining-requests: 4999",
            "x-ratelimit-reset-requests: 12ms",
            "x-ratelimit-limit-tokens: 200000",
            "x-ratelimit-remaining-tokens: 150",
            "x-ratelimit-reset-tokens: 6.5s"),
        family(
            "Azure",
            99,
            -1,
            3600,
            "x-ratelimit-remaining-requests: 99",
            "x-ratelimit-limit-requests: -1",
            "x-ratelimit-remaining-tokens: -1"),
        family(
            "Anthropic",
            900,
            4000,
            20,
            "anthropic-ratelimit-requests-limit: 50",
            "anthropic-ratelimit-requests-remaining: 49",
            "anthropic-ratelimit-requests-reset: 2026-03-01T12:00:20Z",
            "anthropic-ratelimit-tokens-limit: 4000",
            "anthropic-ratelimit-tokens-remaining: 900",
            "anthropic-ratelimit-tokens-reset: 2026-03-01T12:00:30Z"),
        family(
            "Reddit",
            594,
            600,
            290,
            "X-Ratelimit-Used: 6",
            "X-Ratelimit-Remaining: 594.0",
            "X-Ratelimit-Reset: 290"),
        family(
            "Kong", 3, 12, 60, "X-RateLimit-Limit-Minute: 12", "X-RateLimit-Remaining-Minute: 3"),
        family(
            "RapidAPI",
            480,
            500,
            86_400,
            "x-ratelimit-requests-limit: 500",
            "x-ratelimit-requests-remaining: 480",
            "x-ratelimit-requests-reset: 86400"),
        family(
            "Linear",
            1400,
            1500,
            100,
            "x-ratelimit-requests-limit: 1500",
            "x-ratelimit-requests-remaining: 1400",
            "x-ratelimit-requests-reset: " + (now + 100) * 1000),
        family("TwelveData", 6, 8, 60, "api-credits-used: 2", "api-credits-left: 6"),
        family("CoinGlass", 25, 30, 60, "API-KEY-MAX-LIMIT: 30", "API-KEY-USE-LIMIT: 5"),
        family(
            "draft 3",
            40,
            100,
            30,
            "RateLimit-Limit: 100, 100;w=60",
            "RateLimit-Remaining: 40",
            "RateLimit-Reset: 30"),
        family(
            "draft 7",
            50,
            100,
            30,
            "RateLimit: limit=100, remaining=50, reset=30",
            "RateLimit-Policy: 100;w=60"),
        family(
            "draft 8",
            50,
            100,
            30,
            "RateLimit: \"default\";r=50;t=30",
            "RateLimit-Policy: \"burst\";q=10;w=1,\"default\";q=100;w=60"),
        family(
            "draft 10",
            10,
            1000,
            86_400,
            "RateLimit: \"hour\";r=90;t=10, \"a,b;c\";r=10;pk=:c29tZQ==:",
            "RateLimit-Policy: \"hour\";q=100;w=3600, \"a,b;c\";q=1000;w=86400"));
  }

  private static Arguments family(
      String name, long remaining, long limit, long seconds, String... headers) {
    return Arguments.of(name, headers, remaining, limit, seconds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void headersAreReadAndHoldUntilTheReset(
      String name, String[] headers, long remaining, long limit, long seconds) {
    quotas.answer(FOO, 200, headers);
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(remaining);
    assertThat(quotas.standing("foo.example").limit()).isEqualTo(limit);
    quotas.pass(Duration.ofSeconds(seconds).minusMillis(501));
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(remaining);
    quotas.pass(Duration.ofMillis(501));
    assertThat(quotas.standing("foo.example")).isNull();
  }

  @Test
  void aResponseWithoutSuchHeadersSaysNothing() {
    quotas.answer(FOO, 200, "Content-Type: text/plain", "Date: today");
    assertThat(quotas.figure("foo.example")).isNull();
    quotas.answer(FOO, 200, "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 4");
    quotas.answer(FOO, 500, "Content-Type: text/plain");
    assertThat(quotas.standing("foo.example").usagePercent()).isEqualTo(60);
  }

  @Test
  void asksOnlyForWhatIsKnownOfTheProviderAfterAWhile() {
    for (int i = 0; i < 20; i++) {
      quotas.answer(FOO, 200, "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 4");
    }
    quotas.answer(FOO, 200, "X-RateLimit-Remaining: 3", "X-Other-RateLimit-Remaining-Day: 1");
    assertThat(quotas.asked()).containsExactly("x-ratelimit-limit", "x-ratelimit-remaining");
    quotas.answer(FOO, 429, "X-RateLimit-Remaining: 0", "X-RateLimit-Used-Today: 1");
    assertThat(quotas.asked()).contains("x-ratelimit-used-today", "retry-after");
  }

  @Test
  void tellsTheTightestOfAProvidersResources() {
    quotas.answer(
        FOO,
        200,
        "X-RateLimit-Resource: core",
        "X-RateLimit-Limit: 5000",
        "X-RateLimit-Remaining: 4990",
        "X-RateLimit-Reset: 100");
    quotas.answer(
        FOO,
        200,
        "X-RateLimit-Resource: search",
        "X-RateLimit-Limit: 30",
        "X-RateLimit-Remaining: 3",
        "X-RateLimit-Reset: 20");
    quotas.answer(
        FOO,
        200,
        "X-RateLimit-Resource: core",
        "X-RateLimit-Limit: 5000",
        "X-RateLimit-Remaining: 4989",
        "X-RateLimit-Reset: 100");
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(3);
    quotas.pass(Duration.ofSeconds(20));
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(4989);
  }

  @Test
  void tellsTheTightestOfSeveralWindowsAndThenTheNext() {
    quotas.answer(
        FOO,
        200,
        "X-RateLimit-Limit-Minute: 12",
        "X-RateLimit-Remaining-Minute: 3",
        "X-RateLimit-Limit-Day: 5000",
        "X-RateLimit-Remaining-Day: 4000");
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(3);
    quotas.pass(MINUTE);
    assertThat(quotas.standing("foo.example").remaining()).isEqualTo(4000);
    assertThat(quotas.standing("foo.example").usagePercent()).isEqualTo(20);
  }

  @Test
  void countsInTheWindowsOfAKnownQuota() {
    quotas.know("foo", FOO, "{limit: 5, per: minute}", "{limit: 8, per: hour}");
    assertThat(quotas.figure("foo")).isNull();
    quotas.answers(3, FOO, 200);
    assertThat(quotas.standing("foo").remaining()).isEqualTo(2);
    assertThat(quotas.standing("foo").usagePercent()).isEqualTo(60);
    quotas.answers(4, FOO, 200);
    assertThat(quotas.standing("foo").remaining()).isZero();
    quotas.pass(MINUTE);
    assertThat(quotas.standing("foo").remaining()).as("of the hour").isEqualTo(1);
    quotas.pass(MINUTE.multipliedBy(60));
    assertThat(quotas.standing("foo").remaining()).isEqualTo(5);
    assertThat(quotas.standing("foo").usagePercent()).isZero();
  }

  @Test
  void goesOnCountingWhereTheFileChanges() {
    quotas.know("foo", FOO, "{limit: 5, per: minute}", "{limit: 8, per: hour}");
    quotas.answers(3, FOO, 200);
    quotas.change("foo", FOO, "{limit: 10, per: minute}");
    assertThat(quotas.standing("foo").remaining()).isEqualTo(7);
    quotas.answers(1, FOO, 200);
    assertThat(quotas.standing("foo").remaining()).isEqualTo(6);
    quotas.change("foo", FOO);
    assertThat(quotas.standing("foo")).isNull();
    quotas.change("bar", FOO, "{limit: 4, per: day}");
    quotas.answers(1, FOO, 200);
    assertThat(quotas.standing("bar").remaining()).isEqualTo(3);
  }

  @Test
  void countsOverHoursOfOneRequestASecond() {
    quotas.know("foo", FOO, "{limit: 100, per: minute}");
    for (int second = 10; second < 4 * 3600; second++) {
      quotas.answer(FOO, 200);
      int inWindow = second < 60 ? second - 9 : second % 60 + 1;
      assertThat(quotas.standing("foo").remaining()).isEqualTo(100 - inWindow);
      quotas.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void countsOnlyTheHostThatAQuotaIsOf() {
    quotas.know("foo", FOO, "{limit: 5, per: minute, host: other.example}");
    quotas.answers(3, FOO, 200);
    assertThat(quotas.standing("foo")).isNull();
  }

  @Test
  void prefersWhatHeadersSayToCountingWhileItHolds() {
    quotas.know("foo", FOO, "{limit: 100, per: minute}");
    quotas.answer(
        FOO, 200, "X-RateLimit-Limit: 50", "X-RateLimit-Remaining: 20", "X-RateLimit-Reset: 30");
    assertThat(quotas.standing("foo").remaining()).isEqualTo(20);
    quotas.pass(Duration.ofSeconds(30));
    assertThat(quotas.standing("foo").remaining()).isEqualTo(99);
  }

  @Test
  void takesTheLimitOfWhatAHeaderSaysIsUsed() {
    quotas.know("foo", FOO, "{limit: 6000, per: minute, used: x-mbx-used-weight-1m}");
    quotas.answer(FOO, 200);
    assertThat(quotas.figure("foo")).isNull();
    quotas.answer(FOO, 200, "X-MBX-USED-WEIGHT-1M: 1500", "X-MBX-ORDER-COUNT-10S: 3");
    assertThat(quotas.standing("foo").remaining()).isEqualTo(4500);
    assertThat(quotas.standing("foo").usagePercent()).isEqualTo(25);
    quotas.answer(FOO, 429, "X-MBX-USED-WEIGHT-1M: 6100");
    assertThat(quotas.standing("foo").remaining()).isZero();
    quotas.pass(Duration.ofSeconds(50));
    assertThat(quotas.standing("foo")).as("at the full minute").isNull();
  }

  @Test
  void nothingIsLeftUntilItMayBeTriedAgain() {
    quotas.know("foo", FOO, "{limit: 100, per: minute}");
    quotas.answer(
        FOO,
        429,
        "Retry-After: 20",
        "X-RateLimit-Remaining: 0",
        "X-RateLimit-Limit: 100",
        "X-RateLimit-Reset: 3600");
    assertThat(quotas.standing("foo").remaining()).isZero();
    assertThat(quotas.standing("foo").usagePercent()).isEqualTo(100);
    quotas.pass(Duration.ofSeconds(20));
    assertThat(quotas.standing("foo").remaining()).isEqualTo(99);
    assertThat(quotas.figure("foo").refused()).isEqualTo(1);
  }

  @Test
  void anAnswerEndsTheWaiting() {
    quotas.answer(FOO, 429, "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT");
    assertThat(quotas.standing("foo.example").remaining()).isZero();
    assertThat(quotas.standing("foo.example").usagePercent()).isNaN();
    quotas.answer(FOO, 200);
    assertThat(quotas.standing("foo.example")).isNull();
  }

  @Test
  void aRefusalThatSaysNoMoreEndsACountedWindow() {
    quotas.know("foo", FOO, "{limit: 100, per: minute}");
    quotas.answer(FOO, 429);
    assertThat(quotas.standing("foo").remaining()).isZero();
    quotas.pass(MINUTE);
    assertThat(quotas.standing("foo").remaining()).isEqualTo(100);
  }

  @Test
  void countsWhatRefuses() {
    quotas.answer(FOO, 429);
    quotas.answer(FOO, 418);
    quotas.answer(FOO, 403, "X-RateLimit-Remaining: 0");
    quotas.answer(FOO, 403, "X-RateLimit-Remaining: 1");
    quotas.answer(FOO, 403);
    quotas.answer(FOO, 503, "Retry-After: 10");
    assertThat(quotas.figure("foo.example").refused()).isEqualTo(3);
  }

  @Test
  void hostsOfOneProviderHaveOneQuota() {
    quotas.know("foo", FOO + ", b.example", "{limit: 10, per: minute}");
    quotas.answers(2, FOO, 200);
    quotas.answers(3, "b.example", 200);
    assertThat(quotas.standing("foo").remaining()).isEqualTo(5);
  }

  @Test
  void followsABoundedNumberOfApisThoseKnownFirst() {
    for (int i = 0; i < 700; i++) {
      quotas.answer("host-" + i + ".example", 200, "X-RateLimit-Remaining: " + i);
    }
    quotas.answer("host-7.example", 200, "X-RateLimit-Remaining: 5");
    assertThat(quotas.all()).hasSize(500);
    assertThat(quotas.standing("host-7.example").remaining()).isEqualTo(5);
    assertThat(quotas.figure("host-699.example")).isNull();
    assertThat(quotas.log().lines()).hasSize(1).first().asString().contains("500 external APIs");
  }

  @Test
  void forgetsTheResponse() {
    assertThat(quotas.answer(FOO, 200, "X-RateLimit-Remaining: 7").headers()).isNull();
  }
}
