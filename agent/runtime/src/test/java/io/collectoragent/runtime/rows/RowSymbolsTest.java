package io.collectoragent.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.observation.RowsBySymbol;
import io.collectoragent.runtime.sql.WrittenSymbols;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is bound tells of which symbol rows are, as long as it is bound. */
class RowSymbolsTest {

  private static final String INSERT = "INSERT INTO t (price, symbol) VALUES (?, ?)";

  @Test
  void aStatementWithoutSymbolsNeedsNothing() {
    assertThat(RowSymbols.of(written("INSERT INTO t (price) VALUES (?)"))).isNull();
    assertThat(RowSymbols.of(WrittenSymbols.UNKNOWN)).isNull();
  }

  @Test
  void whatIsBoundStaysUntilItIsBoundAnew() {
    RowSymbols symbols = RowSymbols.of(written(INSERT));
    assertThat(symbols.current()).containsExactly((String) null);
    symbols.set(2, "bitcoin");
    symbols.set(1, "17");
    symbols.set(3, "18");
    assertThat(symbols.current()).containsExactly("bitcoin");
    symbols.set(2, "not a symbol");
    assertThat(symbols.current()).containsExactly((String) null);
    symbols.set(2, "ethereum");
    symbols.clear();
    assertThat(symbols.current()).containsExactly((String) null);
  }

  @Test
  void onlyTextsOfTheShapeOfSymbolsAreKept() {
    RowSymbols symbols = RowSymbols.of(written(INSERT));
    for (Object value : new Object[] {null, 17, "", "a b", "x".repeat(65), "a'b", "\u00e9"}) {
      symbols.set(2, "bitcoin");
      symbols.set(2, value);
      assertThat(symbols.current()).as("%s", value).containsExactly((String) null);
    }
    symbols.set(2, "BTC-USD_1.a:/^=+" + "elevenxxxxx-".repeat(4));
    assertThat(symbols.current()[0]).hasSize(64);
  }

  @Test
  void whatLooksLikeACredentialIsNoSymbol() {
    RowSymbols symbols = RowSymbols.of(written(INSERT));
    symbols.set(2, "a1b2c3d4".repeat(3));
    assertThat(symbols.current()).containsExactly((String) null);
    String literal = INSERT.replaceFirst("\\?, \\?", "?, '" + "a1b2c3d4".repeat(3) + "'");
    assertThat(written(literal).rows()).isZero();
    symbols.set(2, "the-best-10-coins-of-2024");
    assertThat(symbols.current()).containsExactly("the-best-10-coins-of-2024");
  }

  @Test
  void literalsStandFast() {
    RowSymbols symbols =
        RowSymbols.of(written("INSERT INTO t (symbol, p) VALUES ('a', ?), (?, ?), ('c', ?)"));
    symbols.set(2, "b");
    assertThat(symbols.current()).containsExactly("a", "b", "c");
    symbols.clear();
    assertThat(symbols.current()).containsExactly("a", null, "c");
  }

  @Test
  void anExecutionGivesItsRowsToItsSymbols() {
    String[] one = {"a"};
    assertThat(rows(RowSymbols.rows(one, 3))).isEqualTo(Map.of("a", 3L));
    assertThat(rows(RowSymbols.rows(one, 0))).isEmpty();
    assertThat(rows(RowSymbols.rows(new String[1], 3))).isEmpty();
    assertThat(rows(RowSymbols.rows(new String[] {"a", "a"}, 1))).isEqualTo(Map.of("a", 1L));
    String[] several = {"a", "b", null, "a"};
    assertThat(rows(RowSymbols.rows(several, 4))).isEqualTo(Map.of("a", 2L, "b", 1L));
    assertThat(rows(RowSymbols.rows(several, 7))).isEqualTo(Map.of("a", 2L, "b", 1L));
    assertThat(rows(RowSymbols.rows(several, 3))).isEmpty();
  }

  @Test
  void aBatchTakesWhatWasBoundAsEachWasAdded() {
    RowSymbols symbols = RowSymbols.of(written(INSERT));
    for (String symbol : new String[] {"a", "b", "b", "not one", "a"}) {
      symbols.set(2, symbol);
      symbols.beginEntry();
      symbols.clear();
      symbols.endEntry();
    }
    BatchSymbols batch = symbols.takeBatch();
    assertThat(symbols.takeBatch()).isNull();
    long[] written = {1, 2, 0, 1, 1, 1};
    for (int i = 0; i < written.length; i++) {
      batch.written(i, written[i]);
    }
    assertThat(rows(batch.rows())).isEqualTo(Map.of("a", 2L, "b", 2L));
  }

  @Test
  void aBatchKnowsAThousandSymbolsAndTheFirstOfItsEntries() {
    BatchSymbols batch = new BatchSymbols();
    int entries = 70_000;
    for (int i = 0; i < entries; i++) {
      batch.add("s" + i % 1500);
    }
    for (int i = 0; i < entries; i++) {
      batch.written(i, 1);
    }
    Map<String, Long> rows = rows(batch.rows());
    assertThat(rows).hasSize(1000).containsEntry("s0", 44L).containsEntry("s999", 44L);
  }

  @Test
  void aBatchThatWroteNothingHasNoRows() {
    BatchSymbols batch = new BatchSymbols();
    batch.add("a");
    assertThat(batch.rows()).isSameAs(RowsBySymbol.NONE);
    batch.written(0, 0);
    batch.written(0, -3);
    assertThat(batch.rows()).isSameAs(RowsBySymbol.NONE);
  }

  private static WrittenSymbols written(String sql) {
    return new Databases().of("jdbc:h2:mem:prices").sql(sql).symbols();
  }

  private static Map<String, Long> rows(RowsBySymbol rows) {
    Map<String, Long> all = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(all.put(rows.symbol(i), rows.rows(i))).isNull();
    }
    return all;
  }
}
