package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows are added up by symbol. */
class RowsBySymbolTest {

  @Test
  void aSymbolStandsOnce() {
    RowsBySymbol rows = RowsBySymbol.of("bitcoin", 2).and("ethereum", 1).and("bitcoin", 3);
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.symbol(0)).isEqualTo("bitcoin");
    assertThat(rows.rows(0)).isEqualTo(5);
    assertThat(rows.symbol(1)).isEqualTo("ethereum");
    assertThat(rows.rows(1)).isEqualTo(1);
    assertThat(rows.total()).isEqualTo(6);
  }

  @Test
  void noRowsAreNoSymbol() {
    assertThat(RowsBySymbol.of("bitcoin", 0)).isSameAs(RowsBySymbol.NONE);
    RowsBySymbol one = RowsBySymbol.of("bitcoin", 1);
    assertThat(one.and("ethereum", 0)).isSameAs(one);
    assertThat(RowsBySymbol.NONE.total()).isZero();
  }
}
