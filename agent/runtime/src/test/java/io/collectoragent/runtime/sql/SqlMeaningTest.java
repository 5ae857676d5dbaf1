package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement does and to which table. */
class SqlMeaningTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          SELECT | SELECT | prices  | SELECT * FROM prices
          SELECT | SELECT | prices  | select id from prices where symbol = 'btc'
          SELECT | SELECT | prices  | (SELECT id FROM prices) UNION (SELECT id FROM assets)
          SELECT | SELECT | s.prices | SELECT p.id FROM s.prices p JOIN assets a ON a.id = p.id
          SELECT | SELECT | a.b.c.d | SELECT 1 FROM a.b.c.d
          SELECT | SELECT | db..t   | SELECT 1 FROM db..t
          SELECT | SELECT | prices  | SELECT (SELECT max(x) FROM a) FROM prices
          SELECT | SELECT | prices  | SELECT EXTRACT(YEAR FROM at), TRIM('x' FROM b) FROM prices
          SELECT | SELECT | prices  | SELECT a IS DISTINCT FROM b FROM prices
          SELECT | SELECT | prices  | SELECT a FROM prices, assets WHERE 1 = 1
          SELECT | SELECT | prices  | SELECT TOP 10 a FROM prices WITH (NOLOCK)
          SELECT | SELECT | -       | SELECT a FROM (SELECT a FROM prices) p
          SELECT | SELECT | -       | SELECT a FROM (prices p JOIN assets a ON p.id = a.id)
          SELECT | SELECT | -       | SELECT a FROM generate_series(1, 10)
          SELECT | SELECT | -       | SELECT a FROM UNNEST(x) AS t
          SELECT | SELECT | -       | SELECT a FROM LATERAL (SELECT 1) x
          SELECT | SELECT | -       | SELECT a FROM ?
          SELECT | SELECT | -       | SELECT a FROM @rows
          SELECT | SELECT | -       | SELECT 1
          SELECT | SELECT | -       | SELECT 1 UNION SELECT a FROM prices
          SELECT | SELECT | -       | SELECT 1; DELETE FROM prices
          SELECT | SELECT | prices  | /* why */ SELECT a -- what⏎FROM prices
          INSERT | INSERT | prices  | INSERT INTO prices (a, b) VALUES (1, 2), (3, 4)
          INSERT | INSERT | prices  | insert prices values (1)
          INSERT | INSERT | prices  | INSERT IGNORE INTO prices VALUES (1)
          INSERT | INSERT | prices  | INSERT LOW_PRIORITY IGNORE prices SET a = 1
          INSERT | INSERT | prices  | INSERT OR REPLACE INTO prices VALUES (1)
          INSERT | INSERT | prices  | INSERT OVERWRITE TABLE prices SELECT * FROM raw
          INSERT | INSERT | prices  | INSERT INTO prices SELECT * FROM raw WHERE a = 1
          INSERT | INSERT | prices  | INSERT INTO prices(a) VALUES(?) ON DUPLICATE KEY UPDATE a = VALUES(a)
          INSERT | INSERT | prices  | INSERT INTO prices VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 1
          INSERT | INSERT | #prices | INSERT INTO #prices VALUES (1)
          INSERT | INSERT | prices  | INSERT TOP (5) INTO prices SELECT a FROM raw
          INSERT | INSERT | -       | INSERT ALL INTO prices VALUES (1) INTO assets VALUES (2) SELECT 1 FROM dual
          INSERT | INSERT | -       | INSERT INTO (SELECT a FROM prices) VALUES (1)
          INSERT | INSERT | -       | INSERT INTO @rows VALUES (1)
          MERGE  | INSERT | prices  | MERGE INTO prices p USING (SELECT 1 a) s ON (p.a = s.a) WHEN MATCHED THEN UPDATE SET p.b = 1
          MERGE  | INSERT | prices  | MERGE prices AS p USING raw AS r ON p.a = r.a WHEN NOT MATCHED THEN INSERT (a) VALUES (1);
          MERGE  | INSERT | prices  | MERGE INTO prices KEY (id) VALUES (1, 2)
          REPLACE | INSERT | prices | REPLACE INTO prices VALUES (1)
          REPLACE | INSERT | prices | replace delayed prices values (1)
          UPSERT | INSERT | prices  | UPSERT INTO prices VALUES (1)
          UPDATE | UPDATE | prices  | UPDATE prices SET a = 1 WHERE b = 2
          UPDATE | UPDATE | prices  | UPDATE LOW_PRIORITY IGNORE prices SET a = 1
          UPDATE | UPDATE | prices  | UPDATE OR IGNORE prices SET a = 1
          UPDATE | UPDATE | prices  | UPDATE TOP (10) prices SET a = 1
          UPDATE | UPDATE | prices  | UPDATE p SET p.a = 1 FROM prices p JOIN raw r ON p.id = r.id
          UPDATE | UPDATE | prices  | UPDATE prices SET a = r.a FROM prices JOIN raw r ON 1 = 1
          UPDATE | UPDATE | -       | UPDATE p SET p.a = 1 FROM raw r JOIN prices p ON p.id = r.id
          DELETE | DELETE | prices  | DELETE FROM prices WHERE a = 1
          DELETE | DELETE | prices  | delete prices where a = 1
          DELETE | DELETE | prices  | DELETE p FROM prices AS p WHERE p.a = 1
          DELETE | DELETE | prices  | DELETE TOP (5) FROM prices
          DELETE | DELETE | -       | DELETE p FROM raw r JOIN prices p ON 1 = 1
          CREATE | DDL    | prices  | CREATE TABLE IF NOT EXISTS prices (a INT DEFAULT 1)
          CREATE | DDL    | s.prices | create global temporary table s.prices (a int)
          CREATE | DDL    | prices  | CREATE UNIQUE INDEX i ON prices (a)
          CREATE | DDL    | -       | CREATE VIEW v AS SELECT * FROM prices
          CREATE | DDL    | -       | CREATE USER joe
          ALTER  | DDL    | prices  | ALTER TABLE prices ADD COLUMN b INT
          DROP   | DDL    | prices  | DROP TABLE IF EXISTS prices
          TRUNCATE | DDL  | prices  | TRUNCATE TABLE prices
          TRUNCATE | DDL  | prices  | truncate prices
          COMMENT | DDL   | prices  | COMMENT ON TABLE prices IS 'x'
          SELECT | SELECT | prices  | WITH a AS (SELECT 1), b (x, y) AS (SELECT 2, 3) SELECT * FROM prices, a
          SELECT | SELECT | -       | WITH recent AS (SELECT * FROM prices) SELECT * FROM recent
          SELECT | SELECT | -       | with recursive Tree as (select 1 union all select 2 from tree) (select * from tree)
          INSERT | INSERT | prices  | WITH x AS (DELETE FROM raw RETURNING *) INSERT INTO prices SELECT * FROM x
          UPDATE | UPDATE | prices  | WITH x AS NOT MATERIALIZED (SELECT 1) UPDATE prices SET a = 1
          DELETE | DELETE | prices  | WITH x AS (SELECT 1) DELETE FROM prices WHERE a IN (SELECT * FROM x)
          OTHER  | OTHER  | -       | WITH x AS (SELECT 1)
          SET    | OTHER  | -       | SET NAMES utf8
          SHOW   | OTHER  | -       | SHOW TABLES FROM s
          EXPLAIN | OTHER | -       | EXPLAIN SELECT * FROM prices
          COMMIT | OTHER  | -       | COMMIT
          OTHER  | OTHER  | -       | frobnicate the table prices
          OTHER  | OTHER  | -       | ;;;
          OTHER  | OTHER  | -       | '
          OTHER  | OTHER  | -       | 42
          """)
  void readsOperationTypeAndTable(String operation, QueryType type, String table, String sql) {
    SqlSummary summary = new SqlParser(Dialect.ANSI).parse(sql.replace('⏎', '\n'));

    assertThat(summary.operation()).isEqualTo(operation);
    assertThat(summary.type()).isEqualTo(type);
    assertThat(summary.table()).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          MYSQL      | my prices    | INSERT INTO `my prices` VALUES (1)
          MYSQL      | s.prices     | UPDATE `s`.`prices` SET a = "x"
          MYSQL      | a`b          | DELETE FROM `a``b`
          MYSQL      | it's         | SELECT a FROM `it's`
          MYSQL      | -            | SELECT a FROM "prices"
          MYSQL      | prices       | SELECT a # FROM x⏎FROM prices
          POSTGRESQL | My "Prices"  | INSERT INTO "My ""Prices\"""  VALUES (1)
          POSTGRESQL | s.prices     | UPDATE ONLY "s".prices SET a = 1 FROM raw
          POSTGRESQL | prices       | SELECT /* a /* FROM x */ */ a FROM prices
          POSTGRESQL | prices       | SELECT a[1], b #> '{c}' FROM prices
          POSTGRESQL | prices       | DELETE FROM ONLY prices USING raw
          POSTGRESQL | prices       | CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY prices (a)
          ANSI       | dbo.Prices   | INSERT INTO [dbo].[Prices] (a) VALUES (1)
          ANSI       | Order Details | SELECT a FROM [Order Details]
          ANSI       | s.prices     | SELECT a FROM "s"."prices"
          ANSI       | my_prices    | SELECT a FROM `my_prices`
          ANSI       | p$x#1        | SELECT a FROM p$x#1
          ANSI       | préços       | SELECT a FROM préços
          """)
  void readsQuotedNames(Dialect dialect, String table, String sql) {
    assertThat(new SqlParser(dialect).parse(sql.replace('⏎', '\n')).table()).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          CALL    | refresh      | CALL refresh(1, 'x')
          CALL    | s.refresh    | {call s.refresh(?, ?)}
          CALL    | refresh      | { ? = CALL refresh (?) }
          CALL    | refresh      | {?=call `refresh`(?)}
          EXEC    | dbo.refresh  | EXEC dbo.refresh @a = 1
          EXECUTE | refresh      | execute [refresh] 5
          EXECUTE | -            | EXECUTE IMMEDIATE 'x'
          EXEC    | -            | EXEC @status = refresh
          """)
  void readsCalls(String operation, String procedure, String sql) {
    SqlSummary summary = new SqlParser(Dialect.ANSI).parse(sql);

    assertThat(summary.operation()).isEqualTo(operation);
    assertThat(summary.type()).isEqualTo(QueryType.CALL);
    assertThat(summary.procedure()).isEqualTo(procedure);
    assertThat(summary.table()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT", "UPDATE", "MERGE INTO", "REPLACE INTO"})
  void saysThatRowsAreStored(String write) {
    assertThat(new SqlParser(Dialect.ANSI).parse(write + " t SET a = 1").writesRows()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "SELECT 1", "DELETE FROM t", "DROP TABLE t", "CALL p()"})
  void saysThatNoRowsAreStored(String sql) {
    assertThat(new SqlParser(Dialect.ANSI).parse(sql).writesRows()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void takesNothingForNoStatement(Dialect dialect) {
    for (String nothing : new String[] {null, "", "  \n", "-- why", "/* why */"}) {
      SqlSummary summary = new SqlParser(dialect).parse(nothing);

      assertThat(summary.operation()).isEqualTo("OTHER");
      assertThat(summary.type()).isEqualTo(QueryType.OTHER);
      assertThat(summary.text()).isEmpty();
    }
  }

  @Test
  void labelsAreLowerCase() {
    assertThat(QueryType.SELECT.label()).isEqualTo("select");
    assertThat(QueryType.DDL.label()).isEqualTo("ddl");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "mysql,MYSQL",
        "MariaDB,MYSQL",
        "postgresql,POSTGRESQL",
        "h2database,ANSI",
        "-,ANSI"
      })
  void knowsTheDialectOfASystem(String system, Dialect dialect) {
    assertThat(Dialect.forSystem(system)).isEqualTo(dialect);
  }
}
