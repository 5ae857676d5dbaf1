package io.collectoragent.runtime.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends is a figure that makes sense or none; nothing is thrown or piles up. */
class HostileHeadersTest {

  private static final String HOST = "api.foo.example";

  private final QuotaFixture quotas = new QuotaFixture("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-RateLimit-Remaining: ",
        "X-RateLimit-Remaining: -1",
        "X-RateLimit-Remaining: -0.5",
        "X-RateLimit-Remaining: many",
        "X-RateLimit-Remaining: 1e3",
        "X-RateLimit-Remaining: NaN",
        "X-RateLimit-Remaining: 0x7f",
        "X-RateLimit-Remaining: 99999999999999999999999",
        "X-RateLimit-Remaining: 9999999999999999",
        "X-RateLimit-Remaining: 1 000",
        "X-RateLimit-Remaining: ,",
        "X-RateLimit-Remaining: ;5",
        "X-RateLimit-Remaining: \u0661",
        "X-RateLimit-Limit: 100",
        "X-RateLimit-Used: 100",
        "X-RateLimit-Reset: 100",
        "RateLimit: ",
        "RateLimit: ;;;,,,",
        "RateLimit: \"unclosed;r=5",
        "RateLimit: \"a\";r=",
        "RateLimit: \"a\";r=-5;t=-5",
        "RateLimit: limit=,remaining=,reset=",
        "RateLimit: r=5",
        "X-MBX-USED-WEIGHT-1M: 5"
      })
  void sayNothing(String header) {
    quotas.answer(HOST, 200, header);
    assertThat(quotas.standing("foo.example")).isNull();
  }

  @Test
  void contradictionsAreNotAddedUp() {
    quotas.answer(HOST, 200, "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 20");
    assertThat(quotas.standing("foo.example").usagePercent()).isNaN();
    quotas.answer(HOST, 200, "X-RateLimit-Limit: 0", "X-RateLimit-Remaining: 0");
    assertThat(quotas.standing("foo.example").remaining()).isZero();
    assertThat(quotas.standing("foo.example").usagePercent()).isNaN();
    quotas.answer(HOST, 200, "X-RateLimit-Limit: 10", "X-RateLimit-Used: 99");
    assertThat(quotas.standing("foo.example").remaining()).isZero();
  }

  @Test
  void longValuesAreNotKept() {
    quotas.answer(HOST, 200, "X-RateLimit-Remaining: " + "1".repeat(100_000));
    quotas.answer(HOST, 429, "Retry-After: " + "1".repeat(100_000));
    quotas.answer(HOST, 200, "RateLimit: " + "a,".repeat(100_000));
    assertThat(quotas.standing("foo.example")).isNull();
  }

  @Test
  void manyResourcesAreKeptAsFew() {
    for (int i = 0; i < 10_000; i++) {
      quotas.answer(HOST, 200, "X-RateLimit-Resource: r" + i, "X-RateLimit-Remaining: " + i);
    }
    assertThat(quotas.standing("foo.example").remaining()).isZero();
  }

  @Test
  void anyTextIsAFigureOrNone() {
    Random random = new Random(7);
    String[] pieces = {
      "\"",
      ";",
      ",",
      "=",
      "r",
      "t",
      "q",
      "w",
      "5",
      "60",
      "-",
      ".",
      " ",
      "limit",
      "remaining",
      "reset",
      "s",
      "ms",
      ":",
      "T",
      "Z",
      "2026",
      "\u0000",
      "\ud800",
      "9999999999999"
    };
    String[] names = {
      "RateLimit", "RateLimit-Policy", "X-RateLimit-Limit", "X-RateLimit-Remaining",
      "X-RateLimit-Used", "X-RateLimit-Reset", "Retry-After", "X-RateLimit-Resource"
    };
    for (int round = 0; round < 20_000; round++) {
      String[] headers = new String[3];
      for (int i = 0; i < headers.length; i++) {
        StringBuilder value = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
          value.append(pieces[random.nextInt(pieces.length)]);
        }
        headers[i] = names[random.nextInt(names.length)] + ": " + value;
      }
      quotas.answer(HOST, random.nextBoolean() ? 200 : 429, headers);
      Standing standing = quotas.standing("foo.example");
      if (standing != null) {
        assertThat(standing.remaining()).isNotNegative();
        assertThat(standing.usagePercent())
            .satisfiesAnyOf(
                usage -> assertThat(usage).isNaN(),
                usage -> assertThat(usage).isBetween(0.0, 100.0));
      }
    }
  }
}
