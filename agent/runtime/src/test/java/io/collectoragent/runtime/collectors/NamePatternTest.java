package io.collectoragent.runtime.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePatternTest {

  @Test
  void aStarStandsForAnyCharactersOrNone() {
    assertThat(matches("price-job", "price-job")).isTrue();
    assertThat(matches("price-job", "price-job2")).isFalse();
    assertThat(matches("price-*", "price-")).isTrue();
    assertThat(matches("*job", "price-job")).isTrue();
    assertThat(matches("*-job*", "a-job-b-job")).isTrue();
    assertThat(matches("a*b*c", "a-b-b-c")).isTrue();
    assertThat(matches("a*b*c", "a-c-b")).isFalse();
    assertThat(matches("*", "")).isTrue();
    assertThat(matches("*", null)).isFalse();
    assertThat(matches("com.acme.Jobs$News*", "com.acme.Jobs$NewsTask")).isTrue();
  }

  @Test
  void takesNoLongThoughThereAreManyStars() {
    assertThat(matches("*a".repeat(100) + "b", "a".repeat(20_000))).isFalse();
  }

  private static boolean matches(String pattern, String name) {
    return new NamePattern(pattern).matches(name);
  }
}
