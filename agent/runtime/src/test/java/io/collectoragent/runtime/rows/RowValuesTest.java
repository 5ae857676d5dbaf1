package io.collectoragent.runtime.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.sql.WrittenColumns;
import io.collectoragent.runtime.tables.Cell;
import io.collectoragent.runtime.tables.ColumnCheck.Kind;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values that a rule asks for stay bound as JDBC has them, and no others are kept. */
class RowValuesTest {

  private static final TableRule RULE =
      new TableRule.Builder("t").symbol("id").check("price", Kind.MIN, 0).build();
  private static final String INSERT = "INSERT INTO t (id, note, price) VALUES (?, ?, ?)";

  private final RowSymbols symbols = RowSymbols.of(sql(INSERT).symbols());
  private final RowValues values = RowValues.of(sql(INSERT));

  @Test
  void noRuleNeedsNothing() {
    assertThat(RowValues.of(sql("INSERT INTO u (price) VALUES (?)"))).isNull();
    assertThat(RowValues.ofLiterals(columns("INSERT INTO u (price) VALUES (1)"))).isNull();
    assertThat(new Databases().of("jdbc:h2:mem:a").sql(INSERT).columns()).isNull();
  }

  @Test
  void onlyColumnsWithARuleAreKept() {
    set(1, "btc");
    set(2, "secret");
    set(3, 5);
    set(4, 6);
    assertThat(written(values.current())).containsExactly("5 btc");
    set(3, null);
    assertThat(written(values.current())).containsExactly("null btc");
    values.clear();
    assertThat(written(values.current())).containsExactly("- null");
  }

  @Test
  void aSymbolMayBeANumberWhereARuleNamesItsColumn() {
    set(1, 42);
    assertThat(written(values.current())).containsExactly("- 42");
    assertThat(symbols.set(1, 42L)).isEqualTo("42");
    assertThat(symbols.current()).containsExactly("42");
    assertThat(symbols.set(1, 4.2)).isNull();
    assertThat(symbols.current()).containsExactly((String) null);
    set(1, 4.2);
    assertThat(written(values.current())).containsExactly("- null");
    set(1, "no symbol");
    assertThat(written(values.current())).containsExactly("- null");
  }

  @Test
  void aBatchHasWhatWasBoundAsEachWasAdded() {
    for (int i = 0; i < 9; i++) {
      set(1, "s" + i);
      set(3, i);
      values.beginEntry();
      values.clear();
      values.endEntry();
    }
    StoredRows batch = values.takeBatch();
    assertThat(values.takeBatch()).isNull();
    for (int entry : new int[] {0, 4, 8}) {
      batch.written(entry, 1);
    }
    assertThat(rows(batch)).containsExactly("0 s0", "4 s4", "8 s8");
  }

  @Test
  void ofABatchThatIsTooLongTheFirstAreKept() {
    for (int i = 0; i < 140_000; i++) {
      values.beginEntry();
      values.endEntry();
    }
    assertThat(values.takeBatch().size()).isEqualTo((1 << 18) / 2);
  }

  @Test
  void nobodyKnowsWhichOfSeveralRowsWereNotWritten() {
    StoredRows literals =
        RowValues.ofLiterals(columns("INSERT INTO t (id, price) VALUES ('a', 1), ('b', NULL)"));
    literals.written(0, 1);
    assertThat(rows(literals)).isEmpty();
    literals.written(0, 4);
    assertThat(rows(literals)).containsExactly("1.0 a", "null b");
    assertThat(literals.written(0)).isEqualTo(1);
    StoredRows update = RowValues.ofLiterals(columns("UPDATE t SET price = 5 WHERE id = 'a'"));
    update.written(0, 7);
    assertThat(update.written(0)).isEqualTo(7);
  }

  private void set(int parameter, Object value) {
    values.set(parameter, value, symbols.set(parameter, value));
  }

  private static WrittenColumns columns(String sql) {
    return sql(sql).columns();
  }

  private static KnownSql sql(String sql) {
    return new Databases(new TableRules(List.of(RULE))).of("jdbc:h2:mem:prices").sql(sql);
  }

  private static List<String> written(StoredRows rows) {
    rows.written(0, 1);
    return rows(rows);
  }

  private static List<String> rows(StoredRows rows) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.written(i) > 0) {
        Object price = rows.value(i, 0);
        written.add((price == null ? "-" : price) + " " + rows.symbol(i));
      }
    }
    return written;
  }

  @Test
  void nullIsNotTheSameAsUnknown() {
    set(3, null);
    assertThat(values.current().value(0, 0)).isSameAs(Cell.NULL);
    values.clear();
    assertThat(values.current().value(0, 0)).isNull();
  }
}
