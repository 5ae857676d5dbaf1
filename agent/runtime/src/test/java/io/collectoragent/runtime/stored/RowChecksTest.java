package io.collectoragent.runtime.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.tables.Cell;
import io.collectoragent.runtime.tables.ColumnCheck.Kind;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import io.collectoragent.runtime.time.ManualClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are checked by the rule on their table, each value once. */
class RowChecksTest {

  private static final TableRule RULE =
      new TableRule.Builder("prices")
          .check("price", Kind.MIN, 0)
          .check("price", Kind.MAX, 1000)
          .check("price", Kind.NOT_NULL, 0)
          .check("price", Kind.MAX_JUMP, 0.5)
          .check("at", Kind.INCREASING, 0)
          .build();

  private final RowChecks checks =
      new RowChecks(new RowTime(ZoneOffset.UTC), new Collector("service"), 12);
  private final Observer observer =
      new Observer(
          new ManualClock(Instant.parse("2026-03-01T12:00:00Z")),
          low -> true,
          List.of(checks),
          (handler, failure) -> {
            throw new AssertionError(failure);
          });

  @BeforeEach
  void follow() {
    checks.follow(new TableRules(List.of(RULE)));
  }

  @Test
  void rulesThatNoLongerHoldAreForgottenAndTheOthersGoOn() {
    TableRule other = new TableRule.Builder("volumes").check("volume", Kind.MIN, 0).build();
    checks.follow(new TableRules(List.of(RULE, other)));
    store("btc", -1, null);
    store("eth", -1, null);
    StoredRows volumes = new StoredRows(other, 1, 1, new Object[] {-1, "btc"}, false);
    volumes.written(0, 1);
    stop(new RuledDbCall(new DbQuery(null, null), 0, volumes));
    assertThat(the("btc").tables()).hasSize(2);

    checks.follow(new TableRules(List.of(RULE)));
    stop(new RuledDbCall(new DbQuery(null, null), 0, volumes));
    store("btc", -2, null);
    assertThat(the("btc").tables()).hasSize(1);
    assertThat(failures("btc")).containsEntry("min", 2L);

    checks.follow(new TableRules(List.of(other)));
    store("btc", -2, null);
    assertThat(checks.all()).isEmpty();
    stop(new RuledDbCall(new DbQuery(null, null), 0, volumes));
    assertThat(the("btc").tables().get(0).failures(0)).isEqualTo(1);
  }

  @Test
  void eachCheckHasItsFailuresAndEachValueCountsOnce() {
    store("btc", 100.0, 1);
    store("btc", 150.0, 2);
    store("btc", 151, 3);
    store("btc", 1500, 4);
    store("btc", "-3", 4);
    store("btc", Cell.NULL, 3);
    store("btc", Double.NaN, null);
    store("btc", null, Cell.NULL);
    store("btc", "no number", Cell.PRESENT);

    // Prices: 100 150 151 pass, 1500 -3 null NaN fail, "no number" is at least not null.
    // Times: 2 3 4 4 pass, 3 fails, the first has nothing to follow.
    assertThat(score("btc")).isCloseTo(8 / 13.0, within(1e-9));
    assertThat(failures("btc"))
        .isEqualTo(Map.of("min", 2L, "max", 2L, "not_null", 1L, "max_jump", 2L, "increasing", 1L));
  }

  @Test
  void aJumpIsAgainstTheLastValueOfTheSameSymbol() {
    store("btc", 100, null);
    store("eth", 10, null);
    store("btc", Cell.NULL, null);
    store("btc", 149.9, null);
    store("eth", 15.1, null);
    store("btc", 0, null);
    store("btc", 7, null);

    assertThat(failures("btc")).containsEntry("max_jump", 1L);
    assertThat(failures("eth")).containsEntry("max_jump", 1L);
  }

  @Test
  void whatIsLateDoesNotBecomeTheLast() {
    store("btc", null, LocalDateTime.parse("2026-03-01T12:00:00"));
    store("btc", null, "2026-03-01 11:00:00");
    store("btc", null, Instant.parse("2026-03-01T11:30:00Z"));
    store("btc", null, Instant.parse("2026-03-01T12:00:00Z"));

    assertThat(failures("btc")).containsEntry("increasing", 2L);
    assertThat(score("btc")).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void theScoreIsOfTheLastThousandValues() {
    for (int i = 0; i < 900; i++) {
      store("btc", -1, null);
    }
    assertThat(score("btc")).isZero();
    for (int i = 0; i < 600; i++) {
      store("btc", 100, null);
    }
    // The first of them is a jump from -1.
    assertThat(score("btc")).isCloseTo(0.599, within(1e-9));
    for (int i = 0; i < 1000; i++) {
      store("btc", 100, null);
    }
    assertThat(score("btc")).isEqualTo(1);
  }

  @Test
  void withoutAnyCheckedValueThereIsNoScore() {
    store("btc", null, null);
    assertThat(score("btc")).isNaN();
    assertThat(failures("btc").values()).containsOnly(0L);
  }

  @Test
  void onlyRowsThatWereWrittenCount() {
    StoredRows batch =
        new StoredRows(
            RULE, 1, 3, new Object[] {-1, null, "btc", -1, null, "btc", 1, 1, null}, false);
    batch.written(0, 0);
    batch.written(2, 2);
    batch.written(3, 1);
    stop(new RuledDbCall(new DbQuery(null, null), 3, batch));

    assertThat(checks.all()).extracting(CheckedSymbol::symbol).containsExactly("all");
    assertThat(score("all")).isEqualTo(1);
  }

  @Test
  void rowsThatDoNotTellTheirSymbolHaveThatOfTheCall() {
    RuledDbCall call = call(new Object[] {5, null, null});
    call.rowsWritten(1);
    call.rowsBySymbol(RowsBySymbol.of("eth", 1));
    stop(call);
    assertThat(score("eth")).isEqualTo(1);
  }

  @Test
  void theCollectorIsThatOfTheRun() {
    CollectionRun run = new CollectionRun(new Collector("price-collector"), "id");
    observer.enter(observer.start(run));
    store("btc", 5, null);
    observer.leave(run);
    assertThat(checks.all())
        .extracting(CheckedSymbol::collector)
        .containsExactly("price-collector");
  }

  @Test
  void whatIsPastTheLimitIsNotChecked() {
    for (String symbol : List.of("a", "b", "c", "a")) {
      store(symbol, -1, null);
    }
    assertThat(checks.all()).extracting(CheckedSymbol::symbol).containsExactlyInAnyOrder("a", "b");
    assertThat(checks.hasRefused()).isTrue();
    assertThat(failures("a")).containsEntry("min", 2L);
  }

  private void store(String symbol, Object price, Object at) {
    stop(call(new Object[] {price, at, symbol}));
  }

  private static RuledDbCall call(Object[] cells) {
    StoredRows rows = new StoredRows(RULE, 1, 1, cells, false);
    rows.written(0, 1);
    return new RuledDbCall(new DbQuery(null, null), 0, rows);
  }

  private void stop(RuledDbCall call) {
    observer.stop(observer.start(call));
  }

  private CheckedSymbol the(String symbol) {
    return checks.all().stream()
        .filter(one -> one.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private double score(String symbol) {
    return the(symbol).score();
  }

  private Map<String, Long> failures(String symbol) {
    Map<String, Long> failures = new TreeMap<>();
    CheckedTable table = the(symbol).tables().get(0);
    for (int i = 0; i < RULE.checks().size(); i++) {
      failures.put(RULE.checks().get(i).kind().label(), table.failures(i));
    }
    return failures;
  }
}
