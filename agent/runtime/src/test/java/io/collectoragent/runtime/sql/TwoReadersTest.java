package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What any reader takes for part of a literal is never shown, whatever was thrown together. */
class TwoReadersTest {
  private static final int STATEMENTS = Integer.getInteger("sql.statements", 20_000);

  private static final String[] PIECES = {
    "'",
    "'",
    "'",
    "''",
    "'''",
    "\"",
    "\"",
    "\"\"",
    "`",
    "`",
    "[",
    "]",
    "]]",
    "\\",
    "\\'",
    "\\\"",
    "\\\\",
    "$$",
    "$t$",
    "$",
    "-",
    "--",
    "-- ",
    "#",
    "# ",
    "/*",
    "/*",
    "*/",
    "*/",
    "/*!",
    "//",
    "\n",
    "\n",
    "\r",
    "\r\n",
    " ",
    " ",
    " q'[",
    "]'",
    " q'!",
    "!'",
    " nq'(",
    ")'",
    " E'",
    " N'",
    " _utf8'",
    " x",
    "(",
    ")",
    ",",
    "1",
    "-1",
    ".5",
    ";",
    " SELECT ",
    " FROM ",
    "=",
    "IN (",
    "VALUES (",
    "@",
    "M!",
    "a",
    "b1",
    "0x1F",
    "1e5"
  };

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void neverShowsWhatIsALiteralToAnyReader(Dialect dialect) {
    Random random = new Random(42);
    SqlParser parser = new SqlParser(dialect);
    for (int i = 0; i < STATEMENTS; i++) {
      String sql = statement(random);
      SqlSummary summary = parser.parse(sql);
      for (String hidden : OtherReader.of(dialect, random).hidden(sql)) {
        assertThat(summary.text() + summary.table() + summary.procedure())
            .as(sql)
            .doesNotContain(hidden);
      }
    }
  }

  private static String statement(Random random) {
    StringBuilder sql = new StringBuilder("SELECT a FROM t WHERE b = ");
    char mark = 'a';
    for (int i = 3 + random.nextInt(14); i > 0; i--) {
      boolean marker = random.nextInt(4) == 0;
      sql.append(
          marker ? OtherReader.MARKER + mark++ + " " : PIECES[random.nextInt(PIECES.length)]);
    }
    return sql.toString();
  }
}
