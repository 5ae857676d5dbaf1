package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that is left of a statement. */
class SqlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT * FROM t WHERE a = 'x' AND b=5           | SELECT * FROM t WHERE a = ? AND b=?
          SELECT  *   FROM t;                             | SELECT * FROM t;
          SELECT a /* c */, b -- d                        | SELECT a , b
          SELECT/*c*/a FROM t                             | SELECT a FROM t
          SELECT 'it''s' AS a                             | SELECT ? AS a
          SELECT N'x', X'1F', B'01', E'x', _utf8'x'       | SELECT ?, ?, ?, ?, ?
          SELECT q'[x]', nq'(x)', Q'!x!'                  | SELECT ?, ?, ?
          SELECT U&'x'                                    | SELECT U&?
          SELECT DATE '2024-01-01', {d '2024-01-01'}      | SELECT DATE ?, {d ?}
          SELECT 1, 1.5, .5, 1e10, 1.5E-10, 0xFF, 1_000   | SELECT ?, ?, ?, ?, ?, ?, ?
          SELECT -1, +1, a-1, a - 1, (a)-1, ?-1           | SELECT ?, ?, a-?, a - ?, (a)-?, ?-?
          SELECT a FROM t WHERE b = -1 AND c > - 5        | SELECT a FROM t WHERE b = ? AND c > - ?
          SELECT t2.a_1 FROM table2 t2, t_2024            | SELECT t2.a_1 FROM table2 t2, t_2024
          SELECT $1, $2 FROM t                            | SELECT ?, ? FROM t
          SELECT :name, @v, a::int, 'x'::text FROM t      | SELECT :name, @v, a::int, ?::text FROM t
          SELECT a FROM t WHERE b IN (1, 2, 3)            | SELECT a FROM t WHERE b IN (?)
          SELECT a FROM t WHERE b IN (?,?,?)              | SELECT a FROM t WHERE b IN (?)
          SELECT a FROM t WHERE b IN ( ?, 'x', NULL )     | SELECT a FROM t WHERE b IN ( ? )
          SELECT a FROM t WHERE (b, c) IN ((1,2),(3,4))   | SELECT a FROM t WHERE (b, c) IN ((?))
          SELECT a FROM t WHERE b IN (DATE '1', DATE '2') | SELECT a FROM t WHERE b IN (DATE ?)
          SELECT a FROM t WHERE b IN (SELECT c FROM u)    | SELECT a FROM t WHERE b IN (SELECT c FROM u)
          SELECT f(), g(a, b), now() FROM t               | SELECT f(), g(a, b), now() FROM t
          INSERT INTO t VALUES (1, 'a', NULL)             | INSERT INTO t VALUES (?)
          INSERT INTO t (a, b) VALUES (1, 2), (3, 4);     | INSERT INTO t (a, b) VALUES (?);
          INSERT INTO t VALUES (1, NOW()), (2, NOW())     | INSERT INTO t VALUES (?, NOW())
          INSERT INTO t VALUES (1, (2)), (?, f((3), 4))   | INSERT INTO t VALUES (?, (?))
          INSERT INTO t VALUES ROW(1), ROW(2)             | INSERT INTO t VALUES ROW(?)
          INSERT INTO t VALUES (1),(2) RETURNING a        | INSERT INTO t VALUES (?) RETURNING a
          SELECT ARRAY[1, 2], c[1] FROM [my t]            | SELECT ARRAY[?], c[?] FROM [my t]
          SELECT a FROM t LIMIT 10, 20                    | SELECT a FROM t LIMIT ?, ?
          SELECT a FROM t WHERE b = TRUE                  | SELECT a FROM t WHERE b = TRUE
          SELECT a->>'x' FROM t                           | SELECT a->>? FROM t
          SELECT a FROM "t" JOIN "u" ON "t"."x" = "y"     | SELECT a FROM "t" JOIN "u" ON "t"."x" = ?
          INSERT INTO "t" ("a", "b") VALUES (1, 2)        | INSERT INTO "t" (?) VALUES (?)
          SELECT a FROM t WHERE b LIKE ? ESCAPE '\\'       | SELECT a FROM t WHERE b LIKE ? ESCAPE ?
          SELECT a FROM t WHERE b = 'C:\\\\' AND c = 1      | SELECT a FROM t WHERE b = ? AND c = ?
          SELECT a FROM t WHERE b = '\\' AND c = d         | SELECT a FROM t WHERE b = ?
          SELECT a FROM t WHERE b = 'x AND c = d          | SELECT a FROM t WHERE b = ?
          SELECT a FROM t /* x                            | SELECT a FROM t ?
          SELECT a \\ b                                    | SELECT a ?
          {call p(?, 'x', 3)}                             | {call p(?)}
          {? = call p(?)}                                 | {? = call p(?)}
          EXEC p                                          | EXEC p
          EXEC dbo.p 'x', y                               | EXEC dbo.p ?
          SET a = b                                       | SET ?
          EXPLAIN SELECT a FROM t WHERE b = 1             | EXPLAIN SELECT a FROM t WHERE b = ?
          CREATE TABLE t (a VARCHAR(10) DEFAULT 'x')      | CREATE TABLE t (a VARCHAR(?) DEFAULT ?)
          CREATE USER joe                                 | CREATE ?
          frobnicate the x                                | ?
          """)
  void masksLiterals(String sql, String text) {
    assertThat(new SqlParser(Dialect.ANSI).parse(sql).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          MYSQL      | SELECT a # b                              | SELECT a
          MYSQL      | SELECT 5--3, "x" FROM `t`                 | SELECT ?-?, ? FROM `t`
          MYSQL      | SELECT a FROM t WHERE b = "it""s" AND c=1 | SELECT a FROM t WHERE b = ? AND c=?
          MYSQL      | SELECT /*!40001 SQL_NO_CACHE */ a FROM t  | SELECT a FROM t
          MYSQL      | INSERT INTO t SET a = 1, b = "x"          | INSERT INTO t SET a = ?, b = ?
          MYSQL      | SELECT a FROM t WHERE b = '\\'' AND c = d  | SELECT a FROM t WHERE b = ?
          MYSQL      | SELECT $a$ FROM t                         | SELECT ?
          POSTGRESQL | SELECT "a b", $$x$$, $t$ $$ ' $t$ FROM t  | SELECT "a b", ?, ? FROM t
          POSTGRESQL | SELECT /* a /* b */ c */ d                | SELECT d
          POSTGRESQL | SELECT a #> '{x}', b[1], ARRAY[1,2]       | SELECT a #> ?, b[?], ARRAY[?]
          POSTGRESQL | SELECT a FROM t WHERE b = E'\\'x' AND c=d  | SELECT a FROM t WHERE b = ?
          POSTGRESQL | SELECT a$b$c FROM t                       | SELECT a$b$c FROM t
          """)
  void masksLiteralsOfADialect(Dialect dialect, String sql, String text) {
    assertThat(new SqlParser(dialect).parse(sql).text()).isEqualTo(text);
  }

  @Test
  void takesLongWordsForData() {
    String word = "a".repeat(129);
    assertThat(new SqlParser(Dialect.ANSI).parse("SELECT " + word + " FROM " + word).text())
        .isEqualTo("SELECT ? FROM ?");
  }

  @Test
  void hasOneTextForAnyNumberOfRows() {
    SqlParser parser = new SqlParser(Dialect.MYSQL);
    SqlSummary one = parser.parse("INSERT INTO t VALUES (1, 'a')");
    SqlSummary many = parser.parse("INSERT INTO t VALUES (1, 'a')" + ", (2, NULL)".repeat(300));

    assertThat(many).isEqualTo(one).hasSameHashCodeAs(one);
  }

  @Test
  void readsOnlyTheBeginningOfALongStatement() {
    String sql = "INSERT INTO t VALUES (1)" + ", (2)".repeat(3000) + " RETURNING x";
    SqlSummary summary = new SqlParser(Dialect.ANSI).parse(sql);

    assertThat(summary.text()).isEqualTo("INSERT INTO t VALUES (?)…");
    assertThat(summary.table()).isEqualTo("t");
  }

  @Test
  void doesNotNameWhatMayHaveBeenCut() {
    String sql = "SELECT " + " ".repeat(4 * 1024 - 15) + " FROM prices" + " ".repeat(10_000);
    SqlSummary summary = new SqlParser(Dialect.ANSI).parse(sql);

    assertThat(summary.text()).matches("SELECT FROM p[a-z]{0,4}…");
    assertThat(summary.table()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {4095, 4096, 4097, 10_239, 10_240, 10_241, 1_000_000})
  void masksALiteralThatIsCut(int length) {
    String sql = "SELECT '" + "x".repeat(length - 8);
    assertThat(new SqlParser(Dialect.ANSI).parse(sql).text())
        .startsWith("SELECT ?")
        .hasSizeLessThan(10);
  }

  @Test
  void survivesDeepNesting() {
    String deep = String.join("", Collections.nCopies(5000, "("));
    assertThat(new SqlParser(Dialect.ANSI).parse(deep + "SELECT 'x'").text()).endsWith("SELECT ?");
    assertThat(new SqlParser(Dialect.ANSI).parse("SELECT " + deep).operation()).isEqualTo("SELECT");
  }
}
