package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.time.ManualClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the data that half a day brought, at its end and on the way. */
class DataFiguresTest {

  private static final double A_SECOND = 1;
  private static final double A_PERCENT = 0.01;
  private static final double WEEK_SECONDS = Duration.ofDays(7).getSeconds();

  private static Figures figures;

  @BeforeAll
  static void halfADay() throws IOException {
    figures = new HalfADay().pass().agent.figures();
  }

  @ParameterizedTest
  @CsvSource({
    // Since 11:55, since 08:15, since 06:01.
    "price-collector, bitcoin, 300",
    "price-collector, ethereum, 300",
    "price-collector, solana, 13500",
    "crypto-service, all, 21540"
  })
  void freshnessRunsOnWhileNothingComes(String collector, String symbol, double seconds) {
    assertThat(freshness(figures, collector, symbol)).isCloseTo(seconds, within(A_SECOND));
    assertThat(figures.of("crypto_data_freshness_seconds")).hasSize(5);
  }

  /** Which is written down two seconds after 11:30. */
  @Test
  void freshnessGoesByTheDataWhereARuleTellsItsTime() {
    assertThat(freshness(figures, "macro-collector", "GDP"))
        .isCloseTo(WEEK_SECONDS + 30 * 60 - 2, within(A_SECOND));
  }

  @ParameterizedTest
  @CsvSource({
    // In the last 32 runs one does not come and one fails of those that are due by 32 and 12.
    "price-collector, bitcoin, 1",
    "price-collector, solana, 0",
    "macro-collector, GDP, 0.8333"
  })
  void completeness(String collector, String symbol, double ratio) {
    assertThat(completeness(figures, collector, symbol)).isCloseTo(ratio, within(A_PERCENT));
  }

  /** Runs 29 to 66, of which 60 to 65 did not come and 30, 40 and 50 brought nothing. */
  @Test
  void aGapIsMissingAtOnceWhenItIsOver() throws IOException {
    HalfADay day = new HalfADay().passUntil(331);
    assertThat(completeness(day.agent.figures(), "price-collector", "bitcoin"))
        .isCloseTo(29 / 38.0, within(A_PERCENT));
    day.passUntil(334);
    assertThat(completeness(day.agent.figures(), "price-collector", "bitcoin"))
        .isCloseTo(29 / 38.0, within(A_PERCENT));
  }

  @Test
  void accuracyIsTheShareThatPassed() {
    assertThat(accuracy("bitcoin")).isCloseTo(1, within(A_PERCENT));
    assertThat(accuracy("ethereum")).isCloseTo(122 / 132.0, within(A_PERCENT));
    assertThat(accuracy("solana")).isCloseTo(0, within(A_PERCENT));
    assertThat(failed("ethereum", "min")).isEqualTo(10);
    assertThat(failed("ethereum", "not_null")).isZero();
    assertThat(failed("solana", "not_null")).isEqualTo(88);
  }

  /** Two symbols were too old for 35 of 720 minutes, the third also from 08:25 on. */
  @Test
  void shares() {
    double both = 1 - 35 / 720.0;
    double third = 1 - (35 + 215) / 720.0;
    assertThat(figures.get("data_availability_sla_ratio", "data_type", "prices"))
        .isCloseTo((both + both + third) / 3, within(A_PERCENT));
    assertThat(figures.get("api_response_time_sla_ratio", "endpoint", "/api/v3/simple/price"))
        .isCloseTo(136 / 138.0, within(A_PERCENT));
    assertThat(figures.get("collection_frequency_sla_ratio", "collector", "price-collector"))
        .isCloseTo(138 / 144.0, within(A_PERCENT));
    assertThat(figures.get("collection_frequency_sla_ratio", "collector", "macro-collector"))
        .isCloseTo(11 / 12.0, within(A_PERCENT));
    assertThat(figures.get("crypto_symbols_monitored_total")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"106, 1", "126, 0", "331, 0"})
  void errorRateIsOfTheLastMinutes(int minute, double rate) throws IOException {
    Figures then = new HalfADay().passUntil(minute).agent.figures();
    assertThat(then.get("error_rate", "service", ScriptedAgent.SERVICE)).isEqualTo(rate);
  }

  @Test
  void afterARestartNothingIsKnownBeforeItComes() throws IOException {
    ManualClock clock = new HalfADay().pass().agent.clock;
    HalfADay again = new HalfADay(clock);
    assertThat(again.agent.metricsPage("text/plain"))
        .doesNotContain("crypto_data_freshness_seconds")
        .doesNotContain("crypto_data_accuracy_score{")
        .doesNotContain("data_availability_sla_ratio{")
        .doesNotContain("api_response_time_sla_ratio{")
        .doesNotContain("crypto_collection_records_total{");
    assertThat(again.agent.stats()).doesNotContain("freshness_seconds", "last_success");
    // A run that fails brings no data, and one without solana none of that.
    again.prices(20);
    assertThat(again.agent.figures().of("crypto_data_freshness_seconds")).isEmpty();
    again.prices(110);
    clock.advance(Duration.ofSeconds(90));
    Figures then = again.agent.figures();
    assertThat(freshness(then, "price-collector", "bitcoin")).isCloseTo(90, within(A_SECOND));
    assertThat(then.of("crypto_data_freshness_seconds")).hasSize(2);
  }

  private static Double freshness(Figures of, String collector, String symbol) {
    return of.get("crypto_data_freshness_seconds", "collector", collector, "symbol", symbol);
  }

  private static Double completeness(Figures of, String collector, String symbol) {
    return of.get("crypto_data_completeness_ratio", "collector", collector, "symbol", symbol);
  }

  private static Double accuracy(String symbol) {
    return figures.get(
        "crypto_data_accuracy_score", "collector", "price-collector", "symbol", symbol);
  }

  private static Double failed(String symbol, String check) {
    return figures.get(
        "crypto_data_check_failures_total",
        "collector",
        "price-collector",
        "symbol",
        symbol,
        "column",
        "price_usd",
        "check",
        check);
  }
}
