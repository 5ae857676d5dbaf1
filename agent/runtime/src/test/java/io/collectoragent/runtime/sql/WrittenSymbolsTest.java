package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements of many dialects and layouts have the symbols of the rows that they write. */
class WrittenSymbolsTest {

  private static final Dialect ANY = null;

  static Stream<Arguments> known() {
    return Stream.of(
        // inserts
        arguments(ANY, "INSERT INTO price_data (symbol, price_usd) VALUES (?, ?)", "1"),
        arguments(ANY, "insert into price_data(price_usd,ts,SYMBOL)values(?,?,?)", "3"),
        arguments(ANY, "INSERT INTO t (Ticker, price) VALUES ( ? , 1.5 );", "1"),
        arguments(ANY, "INSERT INTO t (price, coin_id) VALUES (NULL, ?)", "1"),
        arguments(ANY, "INSERT INTO t (a, coin) VALUES (DEFAULT, ?)", "1"),
        arguments(ANY, "INSERT INTO t (a, series_id) VALUES (CURRENT_TIMESTAMP, ?)", "1"),
        arguments(ANY, "INSERT INTO t (a, asset) VALUES (COALESCE(?, ?, 0), ?)", "3"),
        arguments(ANY, "INSERT INTO t (a, currency_pair) VALUES (? + 1, ?)", "2"),
        arguments(ANY, "INSERT INTO t (a, pair) VALUES ({ts '2020-01-01 00:00:00'}, ?)", "1"),
        arguments(ANY, "INSERT INTO t (instrument) VALUES (?)", "1"),
        arguments(ANY, "INSERT INTO t (coin_id, symbol) VALUES (?, ?)", "2"),
        arguments(ANY, "INSERT INTO a.b.t (x, symbol) VALUES (?, ?)", "2"),
        arguments(ANY, "INSERT\n  INTO t\n  (\n x\n, symbol\n)\nVALUES\n(\n?\n,\n?\n)\n", "2"),
        arguments(ANY, "/* p */ INSERT /*+ APPEND */ INTO t (symbol) -- x\n VALUES (?)", "1"),
        arguments(ANY, "INSERT INTO t (symbol, p) VALUES ('bitcoin', ?)", "'bitcoin'"),
        arguments(ANY, "INSERT INTO t (symbol, p) VALUES (N'BTC/USD', 1)", "'BTC/USD'"),
        arguments(ANY, "INSERT INTO t (symbol, p) VALUES ('a', 1), (?, ?), ('c', 3)", "'a' 1 'c'"),
        arguments(ANY, "INSERT INTO t (p, symbol) VALUES (?, ?), (?, ?), (?, ?)", "2 4 6"),
        arguments(ANY, "INSERT INTO t (p, symbol) VALUES (?, ?), (?, LOWER(?))", "2 -"),
        arguments(ANY, "INSERT INTO t (p, symbol) VALUES (1, ?), (f((1), (?)), ?)", "1 3"),
        arguments(ANY, "WITH x AS (SELECT ? a) INSERT INTO t (symbol) VALUES (?)", "2"),
        arguments(Dialect.MYSQL, "INSERT IGNORE INTO `d`.`t` (`symbol`, `p`) VALUES (?, ?)", "1"),
        arguments(Dialect.MYSQL, "INSERT LOW_PRIORITY t (p, symbol) VALUE (?, ?)", "2"),
        arguments(Dialect.MYSQL, "INSERT INTO t SET price = ?, symbol = ?", "2"),
        arguments(Dialect.MYSQL, "INSERT INTO t PARTITION (p0) (symbol) VALUES (?)", "1"),
        arguments(Dialect.MYSQL, "# c\nINSERT INTO t (symbol) VALUES (?) # end", "1"),
        arguments(Dialect.MYSQL, "INSERT INTO t (p, symbol) VALUES (@p, ?)", "1"),
        arguments(Dialect.MYSQL, "INSERT INTO t (symbol) VALUES ROW(?), ROW(?)", "1 2"),
        arguments(Dialect.POSTGRESQL, "INSERT INTO \"s\".\"t\" (\"symbol\") VALUES (?)", "1"),
        arguments(Dialect.POSTGRESQL, "INSERT INTO t (ts, symbol) VALUES (?::timestamp, ?)", "2"),
        arguments(
            Dialect.POSTGRESQL, "INSERT INTO t (symbol, p) VALUES (?, ?) RETURNING id, ts", "1"),
        arguments(
            Dialect.POSTGRESQL,
            "INSERT INTO t AS x (a, symbol) OVERRIDING SYSTEM VALUE VALUES (ARRAY[?, ?], ?)",
            "3"),
        arguments(Dialect.ANSI, "INSERT INTO [dbo].[t] ([p], [symbol]) VALUES (?, ?)", "2"),
        arguments(Dialect.ANSI, "INSERT INTO t (symbol) OUTPUT inserted.id VALUES (?)", "1"),
        arguments(Dialect.ANSI, "INSERT INTO \"T\" (\"P\", \"SYMBOL\") VALUES (?, ?)", "2"),
        arguments(Dialect.ANSI, "INSERT OR REPLACE INTO t (symbol, p) VALUES (?, ?)", "1"),
        arguments(
            ANY, "INSERT INTO t (a, symbol) VALUES (CAST(? AS INT), CAST(? AS VARCHAR(80)))", "2"),
        arguments(ANY, "INSERT INTO t (symbol) VALUES (?::text)", "1"),
        // upserts
        arguments(
            Dialect.MYSQL,
            "INSERT INTO t (symbol, p) VALUES (?, ?) ON DUPLICATE KEY UPDATE p = VALUES(p)",
            "1"),
        arguments(
            Dialect.MYSQL,
            "INSERT INTO t (symbol, p) VALUES (?, ?) ON DUPLICATE KEY UPDATE"
                + " symbol = VALUES(symbol), p = ?",
            "1"),
        arguments(
            Dialect.MYSQL,
            "INSERT INTO t (symbol, p) VALUES (?, ?) AS new ON DUPLICATE KEY UPDATE p = new.p",
            "1"),
        arguments(Dialect.MYSQL, "REPLACE INTO t (p, symbol) VALUES (?, ?)", "2"),
        arguments(Dialect.MYSQL, "REPLACE t SET symbol = ?, p = ?", "1"),
        arguments(
            Dialect.POSTGRESQL,
            "INSERT INTO t (symbol, p) VALUES (?, ?) ON CONFLICT (symbol) DO UPDATE"
                + " SET p = excluded.p, symbol = EXCLUDED.symbol WHERE t.p <> excluded.p",
            "1"),
        arguments(ANY, "INSERT INTO t (symbol, p) VALUES (?, ?) ON CONFLICT DO NOTHING", "1"),
        arguments(Dialect.ANSI, "MERGE INTO t (symbol, p) KEY (symbol) VALUES (?, ?)", "1"),
        arguments(Dialect.ANSI, "MERGE INTO t (p, symbol) VALUES (?, ?), (?, ?)", "2 4"),
        arguments(Dialect.ANSI, "UPSERT INTO t (p, symbol) VALUES (?, ?)", "2"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t USING (SELECT ? AS symbol, ? AS price FROM dual) s"
                + " ON (t.symbol = s.symbol) WHEN MATCHED THEN UPDATE SET t.price = s.price"
                + " WHEN NOT MATCHED THEN INSERT (symbol, price) VALUES (s.symbol, s.price)",
            "1"),
        arguments(
            Dialect.ANSI,
            "MERGE dbo.t WITH (HOLDLOCK) AS target USING (VALUES (?, ?), (?, ?)) AS s (p, sym)"
                + " ON target.symbol = s.sym AND target.x = 1"
                + " WHEN MATCHED AND target.p <> s.p THEN UPDATE SET p = s.p"
                + " WHEN NOT MATCHED BY TARGET THEN INSERT (symbol, p) VALUES (s.sym, s.p);",
            "2 4"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t AS x USING (SELECT ? symbol, ? p) AS s ON s.symbol = x.symbol"
                + " WHEN NOT MATCHED THEN INSERT (p, symbol) VALUES (p, symbol)",
            "1"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t USING (VALUES (CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(80))))"
                + " AS v (name, symbol) ON t.name = v.name"
                + " WHEN MATCHED THEN UPDATE SET t.symbol = v.symbol"
                + " WHEN NOT MATCHED THEN INSERT (name, symbol) VALUES (v.name, v.symbol)",
            "2"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t USING (VALUES(?, ?)) AS v(symbol, p) ON t.symbol = v.symbol"
                + " WHEN MATCHED THEN UPDATE SET t.symbol = v.symbol, t.p = v.p",
            "1"),
        arguments(
            Dialect.POSTGRESQL,
            "MERGE INTO t USING (SELECT ? AS symbol, ? AS p) s ON t.symbol = s.symbol"
                + " WHEN MATCHED THEN DO NOTHING"
                + " WHEN NOT MATCHED THEN INSERT (symbol, p) VALUES (s.symbol, s.p)",
            "1"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t USING dual ON (symbol = 'eth') WHEN MATCHED THEN UPDATE SET p = ?",
            "'eth'"),
        arguments(
            Dialect.ANSI,
            "MERGE INTO t USING (SELECT ? AS symbol, ? AS other) s ON t.symbol = s.symbol"
                + " WHEN MATCHED THEN UPDATE SET symbol = s.other",
            "2"),
        // updates
        arguments(ANY, "UPDATE t SET price = ? WHERE symbol = ?", "2"),
        arguments(ANY, "UPDATE t SET symbol = ?, p = ? WHERE id = ?", "1"),
        arguments(ANY, "UPDATE t SET symbol = ? WHERE symbol = ? AND ts = ?", "1"),
        arguments(
            ANY, "UPDATE s.t AS x SET p = ? WHERE x.ts > ? AND x.symbol = ? AND a IN (?)", "3"),
        arguments(ANY, "UPDATE t x SET p = p + ? WHERE (? = symbol)", "2"),
        arguments(ANY, "UPDATE t SET p = ? WHERE ((symbol = ? AND ts = ?))", "2"),
        arguments(ANY, "UPDATE t SET p = ? WHERE ts BETWEEN ? AND ? AND symbol = ?", "4"),
        arguments(ANY, "UPDATE t SET p = 1 WHERE (a = 1 OR b = 2) AND ticker = 'GDP'", "'GDP'"),
        arguments(ANY, "UPDATE t SET p = CASE WHEN ? > 1 OR x THEN 1 END WHERE symbol = ?", "2"),
        arguments(ANY, "UPDATE t SET coin = LOWER(?) WHERE symbol = ?", "2"),
        arguments(ANY, "WITH x AS (SELECT ?) UPDATE t SET p = ? WHERE symbol = ?", "3"),
        arguments(Dialect.MYSQL, "UPDATE `t` SET `p` = ? WHERE `symbol` = ? LIMIT 1", "2"),
        arguments(Dialect.POSTGRESQL, "UPDATE t SET p = ? WHERE symbol = ? RETURNING id", "2"),
        arguments(Dialect.ANSI, "UPDATE t WITH (ROWLOCK) SET [p] = ? WHERE [symbol] = ?", "2"),
        arguments(Dialect.ANSI, "UPDATE t SET p = ? OUTPUT inserted.p WHERE symbol = ?", "2"));
  }

  @ParameterizedTest
  @MethodSource("known")
  void isFound(Dialect only, String sql, String expected) {
    for (Dialect dialect : only == null ? Dialect.values() : new Dialect[] {only}) {
      assertThat(places(dialect, sql)).as(dialect + ": " + sql).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (?, ?)",
        "INSERT INTO t (price) VALUES (?)",
        "INSERT INTO t (symbol, p) VALUES (UPPER(?), ?)",
        "INSERT INTO t (symbol, p) VALUES (? || 'x', ?)",
        "INSERT INTO t (symbol, p) VALUES (CAST(? AS CHAR), ?)",
        "INSERT INTO t (symbol, p) VALUES (CAST(? AS VARCHAR), ?)",
        "INSERT INTO t (symbol, p) VALUES (CAST(? AS VARCHAR(63)), ?)",
        "INSERT INTO t (symbol, p) VALUES (CAST(? AS VARCHAR(1000000)), ?)",
        "INSERT INTO t (symbol, p) VALUES (?::varchar(3), ?)",
        "INSERT INTO t (symbol, p) VALUES (?::date, ?)",
        "INSERT INTO t (symbol, p) VALUES ((?), ?)",
        "INSERT INTO t (symbol, p) VALUES (?)",
        "INSERT INTO t (symbol, p) VALUES (?, ?, ?)",
        "INSERT INTO t (symbol, p) VALUES (?, ?), (?)",
        "INSERT INTO t (symbol, symbol) VALUES (?, ?)",
        "INSERT INTO t (symbol, p) SELECT ?, ?",
        "INSERT INTO t (symbol, p) SELECT symbol, p FROM u WHERE symbol = ?",
        "INSERT INTO t (symbol, p) VALUES (?, ?); DELETE FROM u",
        "INSERT INTO t (symbol, p) VALUES (?, ?",
        "INSERT INTO t (symbol, p VALUES (?, ?)",
        "INSERT INTO t (symbol, p) VALUES (?, ?) x",
        "INSERT INTO t (symbol, p) VALUES ('bit coin', 1)",
        "INSERT INTO t (symbol, p) VALUES ('it''s', 1)",
        "INSERT INTO t (symbol, p) VALUES ('', 1)",
        "INSERT INTO t (symbol, p) VALUES (17, 1)",
        "INSERT INTO t (symbol, p) VALUES (NULL, 1)",
        "INSERT INTO t (symbol, p) VALUES (:symbol, :p)",
        "INSERT INTO t (p, symbol) VALUES (:p, ?)",
        "INSERT INTO t (p, symbol) VALUES (?1, ?2)",
        "INSERT INTO t (p, symbol) VALUES ($1, $2)",
        "INSERT INTO t (p, symbol) VALUES (x ?? ?, ?)",
        "INSERT INTO t (p, symbol) VALUES (x ?| ?, ?)",
        "INSERT INTO t (p, symbol) VALUES (/* why? */ ?, ?)",
        "INSERT INTO t (p, symbol) VALUES (ARRAY['?'], ?)",
        "INSERT INTO t (symbol) VALUES (?) ON DUPLICATE KEY UPDATE symbol = ?",
        "INSERT INTO t (symbol) VALUES (?) ON CONFLICT (a) DO UPDATE SET symbol = 'x'",
        "INSERT INTO t (symbol) VALUES (?) ON CONFLICT (a) DO UPDATE SET symbol = excluded.a",
        "INSERT INTO t (symbol) VALUES (?) ON CONFLICT (a) DO UPDATE SET (symbol, a) = (?, ?)",
        "INSERT INTO t (symbol) VALUES (?) ON CONFLICT DO UPDATE SET symbol = excluded.symbol || 'x'",
        "INSERT ALL INTO t (symbol) VALUES (?) INTO u (symbol) VALUES (?) SELECT 1 FROM dual",
        "INSERT INTO t DEFAULT VALUES",
        "INSERT INTO t SET symbol = LOWER(?)",
        "UPDATE t SET price = ?",
        "UPDATE t SET price = ? WHERE symbol = ? OR ts = ?",
        "UPDATE t SET price = ? WHERE NOT symbol = ?",
        "UPDATE t SET price = ? WHERE symbol <> ?",
        "UPDATE t SET price = ? WHERE symbol = ? || 'x'",
        "UPDATE t SET price = ? WHERE a = 1 AND symbol = ? || b = 2",
        "UPDATE t SET price = ? WHERE symbol IN (?, ?)",
        "UPDATE t SET price = ? WHERE symbol LIKE ?",
        "UPDATE t SET price = ? WHERE LOWER(symbol) = ?",
        "UPDATE t SET price = ? WHERE symbol = ANY (?)",
        "UPDATE t SET price = ? WHERE ts BETWEEN ? AND symbol = ?",
        "UPDATE t SET price = ? WHERE CASE WHEN a AND symbol = ? THEN 1 END",
        "UPDATE t SET price = ? WHERE x = (SELECT 1 FROM u WHERE symbol = ?)",
        "UPDATE t SET symbol = LOWER(?) WHERE symbol = ?",
        "UPDATE t SET (symbol, p) = (?, ?) WHERE symbol = ?",
        "UPDATE t SET price = ? WHERE CURRENT OF c",
        "UPDATE t JOIN u ON t.id = u.id SET t.p = ? WHERE u.symbol = ?",
        "UPDATE t, u SET t.p = ? WHERE u.symbol = ?",
        "UPDATE t SET p = u.p FROM u WHERE u.symbol = ?",
        "DELETE FROM t WHERE symbol = ?",
        "SELECT * FROM t WHERE symbol = ?",
        "CALL store(?, ?)",
        "{call store(?, ?)}",
        "MERGE INTO t USING u ON t.symbol = u.symbol WHEN MATCHED THEN UPDATE SET p = ?",
        "MERGE INTO t USING (SELECT ? AS symbol) s ON t.id = 1 WHEN MATCHED THEN UPDATE SET p = 1",
        "MERGE INTO t USING (SELECT ? AS symbol UNION ALL SELECT ?) s ON t.symbol = s.symbol"
            + " WHEN MATCHED THEN UPDATE SET p = 1",
        "MERGE INTO t USING (SELECT ? AS symbol) s ON t.symbol = s.symbol"
            + " WHEN MATCHED THEN UPDATE SET p = 1 WHEN NOT MATCHED BY SOURCE THEN DELETE",
        "MERGE INTO t USING (SELECT ? AS symbol, ? AS other) s ON t.symbol = s.symbol"
            + " WHEN NOT MATCHED THEN INSERT (symbol) VALUES (s.other)"
            + " WHEN MATCHED THEN UPDATE SET p = 1",
        "BEGIN INSERT INTO t (symbol) VALUES (?); END;",
        "EXPLAIN INSERT INTO t (symbol) VALUES (?)",
        "no SQL (symbol) VALUES (?)"
      })
  void isUnknownWhereItIsNotCertain(String sql) {
    for (Dialect dialect : Dialect.values()) {
      assertThat(places(dialect, sql)).as(dialect + ": " + sql).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("known")
  void isRightOrUnknownWhereItIsCutAnywhere(Dialect only, String sql, String expected) {
    for (Dialect dialect : only == null ? Dialect.values() : new Dialect[] {only}) {
      for (int i = 0; i < sql.length(); i++) {
        String shorter = places(dialect, sql.substring(0, i));
        assertThat((expected + " ").startsWith(shorter.isEmpty() ? "" : shorter + " "))
            .as(dialect + ": " + sql.substring(0, i) + ": " + shorter)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "((", "?,", "(?),", "(?", "symbol=", "AND symbol = ? ", "WHEN ", "[", "{"})
  void staysQuickAndFlat(String piece) {
    String many = piece.repeat(9_000 / piece.length());
    for (Dialect dialect : Dialect.values()) {
      for (String start :
          List.of(
              "INSERT INTO t (symbol) VALUES ",
              "INSERT INTO t (symbol) VALUES (?) ON DUPLICATE KEY UPDATE ",
              "UPDATE t SET a = 1 WHERE ",
              "UPDATE t SET ",
              "MERGE INTO t USING (SELECT ",
              "MERGE INTO t USING (SELECT ? AS symbol) s ON ",
              "MERGE INTO t USING (SELECT ? AS symbol) s ON a WHEN ")) {
        CountedReads counted = new CountedReads(start + many);
        new SqlParser(dialect).know(counted);
        assertThat(counted.reads()).isLessThan(16 * counted.length());
      }
    }
  }

  static String places(Dialect dialect, String sql) {
    WrittenSymbols symbols = new SqlParser(dialect).read(sql, false).symbols();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < symbols.rows(); i++) {
      String literal = symbols.literal(i) == null ? "-" : "'" + symbols.literal(i) + "'";
      rows.add(symbols.parameter(i) > 0 ? "" + symbols.parameter(i) : literal);
    }
    return String.join(" ", rows);
  }

  @ParameterizedTest
  @CsvSource({
    "'INSERT INTO t (price, coin_id) VALUES (?, ?)', coin_id",
    "'INSERT INTO t (Symbol, coin_id) VALUES (?, ?)', symbol",
    "'UPDATE t SET price = ? WHERE series_id = ?', series_id",
    "'INSERT INTO t (symbol) VALUES (LOWER(?))',",
    "'INSERT INTO t (price) VALUES (?)',",
    "'SELECT symbol FROM t',"
  })
  void theColumnIsNamed(String sql, String column) {
    assertThat(new SqlParser(Dialect.ANSI).know(sql).symbols().column()).isEqualTo(column);
  }
}
