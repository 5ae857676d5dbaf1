package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work grows with the length of a statement and no faster. */
class SqlStepsTest {
  private static final int MOST_READS_OF_A_CHARACTER = 16;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        " ",
        "'",
        "\"",
        "`",
        "[",
        "]",
        "[a",
        "[a]",
        "\\",
        "$",
        "$a",
        "$a$",
        "$$",
        "#",
        "-",
        "--",
        "-- x\n",
        "/",
        "//",
        "/*",
        "*/",
        "/**/",
        "/*!",
        "(",
        ")",
        "((),",
        "(1,",
        "(a),",
        ",",
        ";",
        "q'",
        "''",
        "'a' ",
        "\"a\" ",
        "1e",
        "1e+",
        "a.",
        "a#",
        "#a ",
        "@",
        "SELECT ",
        "FROM ",
        "VALUES (1),",
        "WITH a AS (",
        "x AS (SELECT 1), ",
        "EXEC ",
        "SET ",
        "{",
        "?",
        "\u00e9",
        "\u2018",
        "\ud83d\ude00",
        "x'",
        "_a'",
        "//'a'",
        "//[a]",
        "(a,(a,",
        "a,a)"
      })
  void readsEachCharacterAFewTimes(String piece) {
    for (Dialect dialect : Dialect.values()) {
      for (String start :
          new String[] {"", "SELECT a FROM t WHERE b IN (", "INSERT INTO t VALUES "}) {
        String sql = start + piece.repeat(SqlParser.LONGEST_READ_IN_FULL / piece.length() - 40);
        CountedReads counted = new CountedReads(sql);
        new SqlParser(dialect).parse(counted);
        assertThat(counted.reads())
            .as("%s of %s", dialect, start + piece)
            .isLessThan(MOST_READS_OF_A_CHARACTER * sql.length());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "'", "/*", "$", "("})
  void readsNoMoreOfAHugeStatementThanOfALongOne(String piece) {
    CountedReads counted = new CountedReads("SELECT " + piece.repeat(1_000_000));
    new SqlParser(Dialect.POSTGRESQL).parse(counted);
    assertThat(counted.reads()).isLessThan(MOST_READS_OF_A_CHARACTER * 4 * 1024);
  }
}
