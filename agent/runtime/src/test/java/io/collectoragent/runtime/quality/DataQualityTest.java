package io.collectoragent.runtime.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned of a collector that runs once a minute, over hours of simulated time. */
class DataQualityTest {

  private static final Collector PRICES = new Collector("price-collector");
  private static final DbQuery INSERT =
      new DbQuery(
          new DbServer("h2database", "prices", null, -1),
          new SqlParser(Dialect.ANSI).parse("INSERT INTO price_data (symbol) VALUES (?)"));

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final DataQuality quality = new DataQuality(clock, new Collector("service"), 3);
  private final Observer observer =
      new Observer(
          clock,
          low -> true,
          List.of(quality),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  @Test
  void freshnessIsUnknownBeforeTheFirstRowAndThenGrows() {
    run(RowsBySymbol.NONE, 0);
    assertThat(the("all").freshnessSeconds(clock.nanoTime())).isNaN();
    run(RowsBySymbol.NONE, 2);
    assertThat(the("all").freshnessSeconds(clock.nanoTime())).isZero();
    clock.advance(Duration.ofHours(3));
    assertThat(the("all").freshnessSeconds(clock.nanoTime())).isEqualTo(10_800);
  }

  @Test
  void eachSymbolHasItsOwnFreshness() {
    run(RowsBySymbol.of("bitcoin", 1).and("ethereum", 1), 2);
    clock.advance(Duration.ofMinutes(1));
    run(RowsBySymbol.of("bitcoin", 1), 1);
    assertThat(the("bitcoin").freshnessSeconds(clock.nanoTime())).isZero();
    assertThat(the("ethereum").freshnessSeconds(clock.nanoTime())).isEqualTo(60);
    assertThat(quality.all()).extracting(Gathered::symbol).doesNotContain("all");
  }

  @Test
  void completenessIsLearnedAndSinksWhileRunsStayAway() {
    everyMinute(3);
    assertThat(the("bitcoin").completeness(clock.nanoTime())).isNaN();
    everyMinute(7);
    assertThat(the("bitcoin").completeness(clock.nanoTime())).isEqualTo(1);
    assertThat(the("bitcoin").frequency(clock.nanoTime())).isEqualTo(1);
    clock.advance(Duration.ofMinutes(10));
    assertThat(the("bitcoin").completeness(clock.nanoTime())).isCloseTo(0.5, within(0.03));
    assertThat(the("bitcoin").frequency(clock.nanoTime())).isCloseTo(0.5, within(0.03));
  }

  @Test
  void runsThatStoreLessThanUsualAreIncomplete() {
    everyMinute(9);
    run(RowsBySymbol.of("bitcoin", 5), 5);
    assertThat(the("bitcoin").completeness(clock.nanoTime())).isCloseTo(0.95, within(0.001));
  }

  @Test
  void aBackFillDoesNotMakeUpForAGap() {
    everyMinute(9);
    clock.advance(Duration.ofMinutes(10));
    run(RowsBySymbol.of("bitcoin", 1000), 1000);
    assertThat(the("bitcoin").completeness(clock.nanoTime())).isCloseTo(0.5, within(0.03));
  }

  @Test
  void nothingIsExpectedOfACollectorThatUsuallyFindsNothing() {
    for (int i = 0; i < 20; i++) {
      run(RowsBySymbol.NONE, i % 10 == 0 ? 5 : 0);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(the("all").completeness(clock.nanoTime())).isNaN();
  }

  @Test
  void runsThatFailAreMissingHoweverManyThereAre() {
    for (int i = 0; i < 40; i++) {
      if (i < 20) {
        run(RowsBySymbol.NONE, 5);
      } else {
        failingRun();
      }
      clock.advance(Duration.ofMinutes(1));
    }
    // Of the last 32 runs, 12 stored something.
    assertThat(the("all").completeness(clock.nanoTime())).isCloseTo(12 / 32.0, within(0.001));
    assertThat(the("all").errors()).isEqualTo(20);
  }

  @Test
  void whatIsPastTheLimitIsNotFollowed() {
    for (int i = 0; i < 1000; i++) {
      run(RowsBySymbol.of("symbol-" + i, 1), 1);
    }
    assertThat(quality.all())
        .extracting(Gathered::symbol)
        .containsExactlyInAnyOrder("symbol-0", "symbol-1", "symbol-2");
    assertThat(quality.symbolsMonitored()).isEqualTo(3);
    clock.advance(Duration.ofHours(25));
    assertThat(quality.symbolsMonitored()).isZero();
  }

  @Test
  void freshnessGoesByTheTimeThatRowsTell() {
    DataQuality dated =
        new DataQuality(clock, new Collector("service"), 3, new RowTime(ZoneOffset.UTC));
    Gathered bitcoin = store(dated, "2026-03-01T11:00:00Z");
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isEqualTo(3600);
    clock.advance(Duration.ofMinutes(1));
    store(dated, "2026-03-01T10:00:00Z");
    store(dated, null);
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isEqualTo(3660);
    assertThat(bitcoin.age().storedSecondsAgo(clock.nanoTime())).isZero();
    store(dated, "2026-03-01T12:00:30Z");
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isEqualTo(30);
    store(dated, "2026-03-01T13:00:00Z");
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isZero();
    clock.advance(Duration.ofHours(2));
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isEqualTo(7200);
  }

  @Test
  void rowsThatTellNoTimeAreAsFreshAsTheyAreStored() {
    DataQuality dated =
        new DataQuality(clock, new Collector("service"), 3, new RowTime(ZoneOffset.UTC));
    Gathered bitcoin = store(dated, "yesterday");
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime())).isZero();
    store(dated, "0001-01-01");
    assertThat(bitcoin.freshnessSeconds(clock.nanoTime()))
        .isEqualTo(Duration.ofDays(36_500).toSeconds());
  }

  private static Gathered store(DataQuality dated, String time) {
    TableRule rule = new TableRule.Builder("price_data").timestamp("at").build();
    StoredRows rows = new StoredRows(rule, 1, 1, new Object[] {time, "bitcoin"}, false);
    rows.written(0, 1);
    RuledDbCall call = new RuledDbCall(INSERT, 0, rows);
    call.rowsWritten(1);
    call.rowsBySymbol(RowsBySymbol.of("bitcoin", 1));
    dated.onStop(call);
    return dated.all().iterator().next();
  }

  private void everyMinute(int times) {
    for (int i = 0; i < times; i++) {
      run(RowsBySymbol.of("bitcoin", 10), 10);
      clock.advance(Duration.ofMinutes(1));
    }
  }

  private void run(RowsBySymbol bySymbol, long rows) {
    CollectionRun run = observer.start(new CollectionRun(PRICES, "c-1"));
    observer.enter(run);
    DbCall call = observer.start(new DbCall(INSERT, 0));
    call.rowsWritten(rows);
    call.rowsBySymbol(bySymbol);
    observer.stop(call);
    observer.leave(run);
    observer.stop(run);
  }

  private void failingRun() {
    CollectionRun run = observer.start(new CollectionRun(PRICES, "c-1"));
    run.fail(new IllegalStateException("no answer"));
    observer.stop(run);
  }

  private Gathered the(String symbol) {
    return quality.all().stream()
        .filter(gathered -> gathered.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }
}
