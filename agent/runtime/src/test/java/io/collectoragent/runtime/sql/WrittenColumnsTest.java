package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.business.MetricKind;
import io.collectoragent.runtime.business.MetricRule;
import io.collectoragent.runtime.business.Source;
import io.collectoragent.runtime.tables.ColumnCheck;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements have the values that a rule asks for, in many dialects and layouts. */
class WrittenColumnsTest {

  private static final TableRule RULE =
      new TableRule.Builder("app.t")
          .symbol("Coin")
          .timestamp("TS")
          .check("price", ColumnCheck.Kind.MIN, 0)
          .check("volume", ColumnCheck.Kind.NOT_NULL, 0)
          .build();

  /** By row: time, price, volume, symbol. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO t (coin, price, ts) VALUES (?, ?, ?)                      | 3 2 - 1
          insert into APP.T ("COIN",[Price],VOLUME) values (?,?,?)              | - 2 3 1
          INSERT INTO x.app.t (price, volume, coin) VALUES (?, ?, ?), (?, ?, ?) | - 1 2 3; - 4 5 6
          INSERT INTO t (price, volume, coin) VALUES (-1.5, NULL, 'btc')        | - -1.5 null btc
          INSERT INTO t (price, volume, coin) VALUES (1e3, +7, ?)               | - 1000.0 7.0 1
          INSERT INTO t (price, ts) VALUES (?, '2026-03-01 12:00:00')           | 2026-03-01 12:00:00 1 - -
          INSERT INTO t (price, ts) VALUES (?, TIMESTAMP '2026-03-01 12:00:00') | 2026-03-01 12:00:00 1 - -
          INSERT INTO t (price, ts) VALUES (?, NOW())                           | - 1 - -
          INSERT INTO t (price, ts) VALUES (?, CURRENT_TIMESTAMP)               | - 1 - -
          INSERT INTO t (price, volume) VALUES (? * 2, ABS(?))                  |
          INSERT INTO t (price, volume) VALUES (1 + 2, 'it''s')                 |
          INSERT INTO t (price, volume) VALUES (DEFAULT, 0x10)                  |
          INSERT INTO t (price) VALUES (CAST(? AS DECIMAL(18, 8)))              | - 1 - -
          INSERT INTO t (price) VALUES (?::numeric(18,8))                       | - 1 - -
          INSERT INTO t (price) VALUES (?::double precision)                    | - 1 - -
          INSERT INTO t (ts, price) VALUES (?::timestamp with time zone, 1)     | 1 1.0 - -
          INSERT INTO t (ts, price) VALUES (?::timestamp AT TIME ZONE 'UTC', 1) | - 1.0 - -
          INSERT INTO t (price) VALUES (CAST(? AS INTEGER))                     |
          INSERT INTO t (price) VALUES (?::numeric * 2)                         |
          INSERT INTO t VALUES (?, ?, ?)                                        |
          INSERT INTO t (price, volume) SELECT ?, ?                             |
          INSERT INTO t (price, price) VALUES (?, ?)                            |
          INSERT INTO t SET price = ?, coin = ?                                 | - 1 - 2
          REPLACE INTO t (price, coin) VALUES (?, ?)                            | - 1 - 2
          MERGE INTO t (coin, price) KEY (coin) VALUES (?, ?)                   | - 2 - 1
          UPDATE t SET price = ? WHERE coin = ? AND ts = ?                      | 3 1 - 2
          UPDATE t SET price = ?, ts = ? WHERE coin = ? AND ts < ?              | 2 1 - 3
          UPDATE t SET volume = 1 WHERE price = ?                               | - - 1.0 -
          UPDATE t SET other = 1 WHERE price = ? AND volume = ?                 |
          UPDATE t SET price = price + ? WHERE coin = ?                         |
          UPDATE t SET price = NULL WHERE coin = 'btc'                          | - null - btc
          DELETE FROM t WHERE price = ?                                         |
          SELECT price FROM t WHERE price = ?                                   |
          INSERT INTO u (price) VALUES (?)                                      |
          INSERT INTO other.t (price) VALUES (?)                                |
          """)
  void areFound(String sql, String expected) {
    assertThat(places(Dialect.ANSI, sql)).as(sql).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price = VALUES(price), ts = VALUES(ts)",
        "other = ?",
        "price = VALUES(price), ts = VALUES(ts), other = other + 1"
      })
  void anUpsertThatKeepsWhatWouldBeInsertedHasIt(String update) {
    String insert = "INSERT INTO t (coin, price, ts) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE ";
    assertThat(places(Dialect.MYSQL, insert + update)).isEqualTo("3 2 - 1");
  }

  @Test
  void anUpsertThatStoresSomethingElseHasNot() {
    assertThat(
            places(
                Dialect.POSTGRESQL,
                "INSERT INTO t (coin, price, ts) VALUES (?, ?, ?) ON CONFLICT (coin)"
                    + " DO UPDATE SET price = ?, ts = now()"))
        .isEmpty();
    assertThat(
            places(
                Dialect.POSTGRESQL,
                "INSERT INTO t (coin, price, ts) VALUES (?, ?, ?) ON CONFLICT (coin)"
                    + " DO UPDATE SET price = excluded.price, ts = now()"))
        .isEqualTo("- 2 - 1");
  }

  @Test
  void aMergeHasWhatAllOfItsBranchesWrite() {
    String merge =
        "MERGE INTO t USING (SELECT ? AS c, ? AS p, ? AS ts FROM dual) s"
            + " ON (t.coin = s.c AND t.ts = s.ts)"
            + " WHEN NOT MATCHED THEN INSERT (coin, price, volume, ts) VALUES (s.c, s.p, ?, s.ts)"
            + " WHEN MATCHED THEN UPDATE SET t.price = s.";
    assertThat(places(Dialect.ANSI, merge + "p")).isEqualTo("3 2 - 1");
    assertThat(places(Dialect.ANSI, merge + "ts")).isEqualTo("3 - - 1");
  }

  @Test
  void oneParameterMayBeInTwoColumns() {
    WrittenColumns columns =
        parser(Dialect.ANSI, RULE)
            .read(
                "MERGE INTO t USING (SELECT ? AS c, ? AS p) s ON t.coin = s.c"
                    + " WHEN NOT MATCHED THEN INSERT (coin, price, volume) VALUES (s.c, s.p, s.p)",
                false)
            .columns();
    assertThat(columns.cells(2)).containsExactly(1, 2);
    assertThat(columns.cells(1)).containsExactly(3);
    assertThat(columns.cells(3)).isEmpty();
    assertThat(columns.cells(0)).isEmpty();
    assertThat(columns.firstParameter()).isEqualTo(1);
    assertThat(columns.isSymbol(3)).isTrue();
    assertThat(columns.isSymbol(2)).isFalse();
  }

  @Test
  void rowsThatAreOnlyCountedNeedNoColumn() {
    MetricRule counter =
        new MetricRule(
            MetricKind.COUNTER, "a_total", Map.of("v", Source.of("version")), null, List.of());
    TableRule rule = new TableRule.Builder("t").metric(counter).build();
    WrittenColumns columns =
        parser(Dialect.ANSI, rule).read("INSERT INTO t SELECT * FROM u", false).columns();
    assertThat(columns.rows()).isEqualTo(1);
    assertThat(columns.asReported()).isTrue();
    assertThat(columns.firstParameter()).isEqualTo(Integer.MAX_VALUE);
    assertThat(parser(Dialect.ANSI, rule).read("DELETE FROM t", false).columns()).isNull();
  }

  @ParameterizedTest
  @MethodSource("io.collectoragent.runtime.sql.WrittenSymbolsTest#known")
  void symbolsAreFoundAsWithoutARule(Dialect only, String sql, String expected) {
    TableRule rule =
        new TableRule.Builder("t").check("p", ColumnCheck.Kind.MIN, 0).timestamp("ts").build();
    for (Dialect dialect : only == null ? Dialect.values() : new Dialect[] {only}) {
      WrittenSymbols symbols = parser(dialect, rule).read(sql, false).symbols();
      assertThat(symbols.toString()).isEqualTo(new SqlParser(dialect).know(sql).symbols() + "");
      for (int i = 0; i < sql.length(); i++) {
        parser(dialect, rule).read(sql.substring(0, i), false);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "t, t",
    "T, t",
    "a.t, t",
    "b.a.t, a.t",
    "c.t, t",
    "b.t, b.t",
    "at, ",
    "u, ",
    "a, ",
    ", "
  })
  void aRuleIsFoundByTheTablesName(String table, String expected) {
    TableRules rules =
        new TableRules(
            List.of(
                new TableRule.Builder("T").build(),
                new TableRule.Builder("b.t").build(),
                new TableRule.Builder("A.t").build()));
    TableRule found = rules.find(table);
    assertThat(found == null ? null : found.table())
        .isEqualTo("a.t".equals(table) ? "a.t" : expected);
  }

  @Test
  void rulesThatSayTheSameStayTheSame() {
    TableRule changed = new TableRule.Builder("u").check("price", ColumnCheck.Kind.MIN, 1).build();
    TableRules before = new TableRules(List.of(rule("t", 1), rule("u", 0)));
    TableRules next = new TableRules(List.of(rule("t", 1), changed)).keeping(before);
    assertThat(next.find("t")).isSameAs(before.find("t"));
    assertThat(next.find("u")).isSameAs(changed);
    assertThat(new TableRules(List.of(rule("t", 1), rule("u", 0))).keeping(before))
        .isSameAs(before);
    assertThat(new TableRules(List.of(rule("t", 1))).keeping(before).all()).hasSize(1);
  }

  private static TableRule rule(String table, double least) {
    return new TableRule.Builder(table).check("price", ColumnCheck.Kind.MIN, least).build();
  }

  private static SqlParser parser(Dialect dialect, TableRule rule) {
    return new SqlParser(dialect, new TableRules(Collections.singletonList(rule)));
  }

  private static String places(Dialect dialect, String sql) {
    WrittenColumns columns = parser(dialect, RULE).read(sql, false).columns();
    List<String> rows = new ArrayList<>();
    for (int row = 0; columns != null && row < columns.rows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int cell = 4 * row; cell < 4 * row + 4; cell++) {
        cells.add(place(columns, cell));
      }
      rows.add(String.join(" ", cells));
    }
    return String.join("; ", rows);
  }

  private static String place(WrittenColumns columns, int cell) {
    for (int parameter = 1; parameter < 20; parameter++) {
      for (int at : columns.cells(parameter)) {
        if (at == cell) {
          return "" + parameter;
        }
      }
    }
    return columns.literal(cell) == null ? "-" : columns.literal(cell).toString();
  }
}
