package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that try to get a literal past the reader. */
class SqlSecretsTest {
  /** Literals however the statement is read, or bare values: for every dialect. */
  private static final String[] FOR_ALL = {
    "SELECT * FROM t WHERE a = 's3cr3t'",
    "SELECT * FROM t WHERE a='s3cr3t'",
    "SELECT * FROM t WHERE a = 'it''s s3cr3t'",
    "SELECT * FROM t WHERE a = '''s3cr3t'",
    "SELECT * FROM t WHERE a = 's3cr3t'''",
    "SELECT * FROM t WHERE a = '''' || 's3cr3t'",
    "SELECT * FROM t WHERE a = '' || 's3cr3t'",
    "SELECT * FROM t WHERE a = 'x\\' AND b = 's3cr3t'",
    "SELECT * FROM t WHERE a = 'x\\' OR b = s3cr3t --'",
    "SELECT * FROM t WHERE a = '\\\\\\' s3cr3t '",
    "SELECT * FROM t WHERE a = '\\\\' AND b = 's3cr3t'",
    "SELECT * FROM t WHERE a = '\\\\''s3cr3t'",
    "SELECT * FROM t WHERE a LIKE '%' ESCAPE '\\' AND b = 's3cr3t'",
    "SELECT * FROM t WHERE a = 's3cr3t",
    "SELECT * FROM t WHERE a = 's3cr3t\\",
    "SELECT * FROM t WHERE a = 's3cr3t\\'",
    "SELECT * FROM t WHERE a = 's3cr3t\n'",
    "SELECT * FROM t WHERE a = '\n-- s3cr3t\n'",
    "SELECT * FROM t WHERE a = '/* ' OR 's3cr3t' = '*/'",
    "SELECT * FROM t WHERE a = '-- ' OR a = 's3cr3t'",
    "SELECT * FROM t WHERE a = '\"' AND b = 's3cr3t' AND c = '\"'",
    "SELECT * FROM t WHERE a = '`' AND b = 's3cr3t' AND c = '`'",
    "SELECT * FROM t WHERE a = '[' AND b = 's3cr3t' AND c = ']'",
    "SELECT * FROM t WHERE a = '$$' AND b = 's3cr3t' AND c = '$$'",
    "SELECT * FROM t WHERE a IN ('a', 's3cr3t', 'b')",
    "SELECT * FROM t WHERE a IN ('a','b') AND b IN ('s3cr3t')",
    "SELECT 's3cr3t' FROM t",
    "SELECT 's3cr3t' AS \"x\" FROM t",
    "SELECT 's3cr3t''s3cr3t' 's3cr3t'",
    "SELECT N's3cr3t', n's3cr3t' FROM t",
    "SELECT N 's3cr3t' FROM t",
    "SELECT X's3cr3t', B's3cr3t', x's3cr3t' FROM t",
    "SELECT E's3cr3t', e's3cr3t' FROM t",
    "SELECT E'\\'s3cr3t' FROM t",
    "SELECT E'\\\\' || 's3cr3t' FROM t",
    "SELECT U&'s3cr3t' UESCAPE '!' FROM t",
    "SELECT U&'\\0061s3cr3t' FROM t",
    "SELECT _utf8's3cr3t', _latin1 's3cr3t' COLLATE x FROM t",
    "SELECT R's3cr3t' FROM t",
    "SELECT 1s3cr3t FROM t",
    "SELECT 0xs3cr3t FROM t",
    "SELECT 1e5s3cr3t, .5s3cr3t, 1.s3cr3t FROM t",
    "SELECT DATE 's3cr3t', TIMESTAMP's3cr3t', INTERVAL 's3cr3t' DAY",
    "SELECT {d 's3cr3t'}, {ts 's3cr3t'}, {fn concat('s3cr3t', 'x')}",
    "SELECT 's3cr3t'::text, CAST('s3cr3t' AS CHAR)",
    "SELECT a->>'s3cr3t', a @> '{\"s3cr3t\": 1}' FROM t",
    "SELECT /* s3cr3t */ a FROM t",
    "SELECT a FROM t -- s3cr3t",
    "SELECT a FROM t -- 's3cr3t",
    "SELECT a FROM t /* s3cr3t",
    "SELECT a FROM t /*+ s3cr3t */",
    "SELECT a FROM t /*! s3cr3t */",
    "SELECT a FROM t /* ' */ WHERE b = 's3cr3t'",
    "SELECT a FROM t -- it's\n WHERE b = 's3cr3t'",
    "SELECT a FROM t /* /* */ WHERE b = 's3cr3t' */",
    "SELECT a FROM t /*/ 's3cr3t' */",
    "SELECT a FROM t /**/WHERE/**/b/**/=/**/'s3cr3t'",
    "SELECT a FROM t WHERE b = \\'s3cr3t\\'",
    "SELECT a FROM t WHERE b = \u2018s3cr3t\u2019",
    "SELECT a FROM t WHERE b = \u201cs3cr3t\u201d",
    "SELECT a FROM t WHERE b = \uff07s3cr3t\uff07",
    "SELECT a FROM t WHERE b =\u00a0's3cr3t'",
    "SELECT a FROM t WHERE b = '\0s3cr3t'",
    "SELECT a FROM t WHERE b = '\ud800s3cr3t'",
    "SELECT a FROM t LIMIT 's3cr3t' OFFSET 's3cr3t'",
    "SELECT a FROM 's3cr3t'",
    "SELECT a FROM t AS 's3cr3t'",
    "SELECT a INTO OUTFILE 's3cr3t' FROM t",
    "SELECT 1; SELECT 's3cr3t'",
    "SELECT 1; SET x = s3cr3t",
    "SELECT 1; login s3cr3t",
    "INSERT INTO t VALUES ('s3cr3t')",
    "INSERT INTO t VALUES (1, 's3cr3t'), (2, 's3cr3t')",
    "INSERT INTO t VALUES (1), ('s3cr3t), (2)",
    "INSERT INTO t VALUES('s3cr3t\\'), ('x')",
    "INSERT INTO t(a) VALUES('x')ON DUPLICATE KEY UPDATE a='s3cr3t'",
    "INSERT INTO t(a) VALUES('x') ON CONFLICT DO UPDATE SET a='s3cr3t'",
    "INSERT INTO t(a) SELECT 's3cr3t' FROM u",
    "INSERT INTO 's3cr3t' VALUES (1)",
    "INSERT INTO t SET a = 's3cr3t'",
    "REPLACE INTO t VALUES ('s3cr3t')",
    "MERGE INTO t USING (SELECT 's3cr3t' a) s ON (1=1) WHEN MATCHED THEN UPDATE SET a = 's3cr3t'",
    "UPDATE t SET a = 's3cr3t' WHERE b = 'x'",
    "UPDATE t SET a = CONCAT('x', 's3cr3t')",
    "UPDATE 's3cr3t' SET a = 1",
    "DELETE FROM t WHERE a = 's3cr3t'",
    "WITH x AS (SELECT 's3cr3t' a) SELECT a FROM x",
    "WITH 's3cr3t' AS (SELECT 1) SELECT 1",
    "WITH x AS (SELECT ')' a, 's3cr3t' b) SELECT a FROM x",
    "CREATE TABLE t (a CHAR(9) DEFAULT 's3cr3t' COMMENT 's3cr3t')",
    "CREATE TABLE t (a INT) CONNECTION='mysql://u:s3cr3t@h/d'",
    "CREATE USER joe IDENTIFIED BY 's3cr3t'",
    "CREATE USER joe IDENTIFIED BY s3cr3t",
    "CREATE USER joe IDENTIFIED BY \"s3cr3t\"",
    "ALTER USER joe WITH PASSWORD 's3cr3t'",
    "ALTER ROLE joe SET a = s3cr3t",
    "ALTER SESSION SET a = s3cr3t",
    "ALTER TABLE t SET OPTIONS (password = s3cr3t)",
    "GRANT ALL ON d.* TO joe IDENTIFIED BY s3cr3t",
    "SET PASSWORD = 's3cr3t'",
    "SET PASSWORD FOR joe = s3cr3t",
    "SET SESSION x = s3cr3t",
    "PRAGMA key = s3cr3t",
    "PRAGMA key = 's3cr3t'",
    "ATTACH DATABASE f AS x KEY s3cr3t",
    "CONNECT joe/s3cr3t@db",
    "COPY t FROM 's3://b' CREDENTIALS 's3cr3t'",
    "LOAD DATA INFILE 's3cr3t' INTO TABLE t",
    "AUTH s3cr3t",
    "s3cr3t",
    "'s3cr3t'",
    "(s3cr3t",
    "= s3cr3t",
    "{call p('s3cr3t')}",
    "{? = call p(?, 's3cr3t')}",
    "CALL p('s3cr3t', 1)",
    "CALL 's3cr3t'()",
    "EXEC p s3cr3t",
    "EXEC p @a = s3cr3t",
    "EXEC p [s3cr3t]",
    "EXEC p \"s3cr3t\"",
    "EXEC p;1 s3cr3t",
    "EXEC @x = p s3cr3t",
    "EXEC ('s3cr3t')",
    "EXECUTE IMMEDIATE s3cr3t",
    "INSERT INTO t EXEC p s3cr3t",
    "IF 1 = 1 EXEC p s3cr3t",
    "BEGIN login('s3cr3t'); END;",
    "DECLARE x CHAR(9) := 's3cr3t'; BEGIN NULL; END;",
    "EXPLAIN SELECT a FROM t WHERE b = 's3cr3t'",
    "VALUES ('s3cr3t')",
  };

  /** Literals to MySQL, in some mode, and to databases like it. */
  private static final String[] LIKE_MYSQL = {
    "SELECT a FROM t WHERE b = \"s3cr3t\"",
    "SELECT a FROM t WHERE b = \"it's \" AND c = \"s3cr3t\"",
    "SELECT a FROM t WHERE b = \"x\"\"s3cr3t\"",
    "SELECT a FROM t WHERE b = \"x\\\"s3cr3t\"",
    "SELECT a FROM t WHERE b = \"x\\\" OR 's3cr3t' = \"",
    "SELECT a FROM t WHERE b = \"s3cr3t",
    "SELECT a FROM t WHERE b IN (\"x\", \"s3cr3t\")",
    "SELECT \"s3cr3t\" FROM t",
    "SELECT a FROM t # it's\n WHERE b = 's3cr3t'",
    "SELECT a FROM t # s3cr3t",
    "SELECT a FROM t #it's\n WHERE b = 's3cr3t'",
    "SELECT a FROM t WHERE b = 1--'s3cr3t'",
    "SELECT a FROM t WHERE b = 1--'\n's3cr3t",
    "SELECT a FROM t WHERE b = 1--c'x\n s3cr3t'",
    "SELECT a FROM t /*!50000 WHERE b = '*/ s3cr3t' */",
    "SELECT a FROM t /*M!100000 WHERE b = '*/ s3cr3t' */",
    "SELECT a FROM t /*!50000 -- */ 's3cr3t\n */",
    "SELECT `it's`, 's3cr3t' FROM t",
    "SELECT $$, '$$ s3cr3t' FROM t",
    "SELECT a FROM t WHERE b = @'s3cr3t' OR c = @\"s3cr3t\"",
    "SELECT a FROM t WHERE b = x's3cr3t' OR c = _binary\"s3cr3t\"",
    "INSERT INTO t VALUES (\"s3cr3t\"), (\"s3cr3t\")",
    "UPDATE t SET a = \"s3cr3t\"",
    "CREATE TABLE t (a INT) PROPERTIES (\"password\" = \"s3cr3t\")",
  };

  /** Literals to PostgreSQL, in some mode, and to databases like it. */
  private static final String[] LIKE_POSTGRESQL = {
    "SELECT $$s3cr3t$$",
    "SELECT $$it's$$, 's3cr3t'",
    "SELECT $a$ $$ s3cr3t $$ $a$",
    "SELECT $a$ $b$ s3cr3t $a$",
    "SELECT $a$s3cr3t$b$",
    "SELECT $a$ $a s3cr3t $a$",
    "SELECT $a$$s3cr3t$a$",
    "SELECT $\u00e9$ ' s3cr3t $\u00e9$",
    "SELECT $1$$s3cr3t$$",
    "SELECT 1$$ s3cr3t $$",
    "SELECT 1$a$ ' $a$, ' s3cr3t '",
    "SELECT @$$ s3cr3t $$",
    "SELECT @1$$ s3cr3t $$",
    "SELECT a#1$$ s3cr3t $$",
    "SELECT a FROM t /* /* */ ' */ || ' s3cr3t '",
    "SELECT a FROM t WHERE b = E'x\\' OR c = ' OR d = s3cr3t '",
    "SELECT a FROM t WHERE b = 'x'\n's3cr3t'",
    "SELECT a FROM t /* /* ' */ */ WHERE b = 's3cr3t'",
    "SELECT a FROM t -- it's\r WHERE b = 's3cr3t'",
    "DO $$ BEGIN PERFORM 's3cr3t'; END $$",
    "CREATE FUNCTION f() RETURNS int AS $f$ SELECT 's3cr3t' $f$",
  };

  /** Literals to Oracle, SQL Server, SQLite, H2, Access, BigQuery, Hive or others. */
  private static final String[] ELSEWHERE = {
    "SELECT q'[s3cr3t]' FROM t",
    "SELECT q'[it's s3cr3t]' FROM t",
    "SELECT Q'{it's}', 's3cr3t' FROM t",
    "SELECT nq'!it's s3cr3t!' FROM t",
    "SELECT q'[x]''s3cr3t]' FROM t",
    "SELECT q''s3cr3t'' FROM t",
    "SELECT q'''s3cr3t''' FROM t",
    "SELECT q'<s3cr3t>' FROM t",
    "SELECT q'",
    "SELECT q'[s3cr3t",
    "SELECT q'!s3cr3t!x' FROM t",
    "SELECT q'\\x\\' s3cr3t ' FROM t",
    "SELECT [it's], 's3cr3t' FROM t",
    "SELECT [a]]'], 's3cr3t' FROM t",
    "SELECT [a\"b], 's3cr3t', [c\"d] FROM t",
    "SELECT [a--b], 's3cr3t' FROM t",
    "SELECT [a/*b], 's3cr3t', '*/' FROM t",
    "SELECT ARRAY['s3cr3t'] FROM t",
    "SELECT ARRAY[1, 's3cr3t",
    "SELECT [s3cr3t 's3cr3t' FROM t",
    "SELECT a FROM t WHERE b = \"s3cr3t\" -- SQLite",
    "SELECT a FROM t WHERE b IS DISTINCT FROM \"s3cr3t\"",
    "SELECT SUBSTRING(\"x\" FROM \"s3cr3t\") FROM t",
    "SELECT a FROM t WHERE b = # s3cr3t#",
    "SELECT a FROM t WHERE b = #12/31/2024 s3cr3t#",
    "SELECT a FROM t WHERE b = '''x' s3cr3t '''",
    "SELECT a FROM t WHERE b = \"\"\"x\" s3cr3t \"\"\"",
    "SELECT a FROM t // it's\n WHERE b = 's3cr3t'",
    "SELECT a FROM t WHERE b = `x\\` s3cr3t`",
    "SELECT a FROM t WHERE b = r'\\' OR c = 's3cr3t'",
    "SELECT a FROM t /* /* */ ' */ s3cr3t '",
    "SELECT a FROM t WHERE b = GX's3cr3t' OR c = UX's3cr3t'",
    "SELECT a FROM t WHERE b = $1234s3cr3t",
    "VACUUM INTO \"s3cr3t\"",
  };

  static List<Arguments> statements() {
    List<Arguments> all = new ArrayList<>();
    add(all, FOR_ALL, Dialect.values());
    add(all, LIKE_MYSQL, Dialect.MYSQL, Dialect.ANSI);
    add(all, LIKE_POSTGRESQL, Dialect.POSTGRESQL, Dialect.ANSI);
    add(all, ELSEWHERE, Dialect.ANSI);
    return all;
  }

  private static void add(List<Arguments> all, String[] statements, Dialect... dialects) {
    for (String sql : statements) {
      Arrays.stream(dialects).forEach(dialect -> all.add(Arguments.of(dialect, sql)));
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void showsNoLiteral(Dialect dialect, String sql) {
    SqlSummary summary = new SqlParser(dialect).parse(sql);

    assertThat(summary.text()).doesNotContainIgnoringCase("s3cr3t");
    assertThat(summary.table()).isNotEqualTo("s3cr3t");
    assertThat(summary.procedure()).isNotEqualTo("s3cr3t");
    assertThat(summary.operation()).isNotEqualToIgnoringCase("s3cr3t");
  }

  /** Whoever cuts a statement for its length may cut in the middle of a literal. */
  @ParameterizedTest
  @MethodSource("statements")
  void showsNoLiteralOfAStatementThatIsCut(Dialect dialect, String sql) {
    SqlParser parser = new SqlParser(dialect);
    for (int end = 0; end < sql.length(); end++) {
      assertThat(parser.parse(sql.substring(0, end)).text()).doesNotContain("s3cr3t");
    }
  }
}
