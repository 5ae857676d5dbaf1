package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * SQL of one dialect: nothing thrown, few reads of a character, bounded results, and none of them
 * shows what {@link OtherReader}, read one way or another, takes for part of a literal.
 */
public final class SqlTarget implements FuzzTarget {

  private static final int MOST_READS_OF_A_CHARACTER = 16;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_READ_TWICE = 2_000;

  /** Up to r: an s would be the beginning of another marker. */
  private static final int MOST_MARKERS = 18;

  private static final Pattern OPERATION = Pattern.compile("[A-Z]{2,12}");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w$@#?:\\x80-\\uffff])\\.?[0-9]", Pattern.DOTALL);

  private final Dialect dialect;
  private final SqlParser parser;
  private final Pattern quotedName;

  public SqlTarget(Dialect dialect) {
    this.dialect = dialect;
    this.parser = new SqlParser(dialect);
    this.quotedName =
        Pattern.compile(dialect == Dialect.POSTGRESQL ? "\"[^\"]*\"" : "\"[^\"]*\"|`[^`]*`");
  }

  @Override
  public String name() {
    return "sql-" + dialect.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int longest() {
    return SqlParser.LONGEST_READ_IN_FULL;
  }

  @Override
  public Object parse(String text) {
    String sql = marked(text);
    CountedReads counted = new CountedReads(sql);
    SqlSummary summary = parser.read(counted, false).summary();
    assertThat(counted.reads()).isLessThan(MOST_READS_OF_A_CHARACTER * (sql.length() + 16));
    assertThat(parser.parse(sql)).isEqualTo(summary);
    checkBounds(sql, summary);
    if (sql.length() <= LONGEST_READ_TWICE) {
      checkSecrets(sql, summary);
    }
    return summary.operation() + kind(summary.table()) + kind(summary.procedure()) + shape(summary);
  }

  @Override
  public void parseOnly(String text) {
    parser.read(text, false);
  }

  /** Each marker with a letter of its own, so that it is known which one was shown. */
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    char letter = 'a';
    int at = text.indexOf(OtherReader.MARKER);
    while (at >= 0) {
      int end = at + OtherReader.MARKER.length();
      boolean more = letter < 'a' + MOST_MARKERS;
      marked.append(text, from, more ? end : at).append(more ? letter++ : 'x');
      from = Math.min(end + 1, text.length());
      at = text.indexOf(OtherReader.MARKER, from);
    }
    return marked.append(text, from, text.length()).toString();
  }

  private static void checkBounds(String sql, SqlSummary summary) {
    assertThat(summary.text().length()).isLessThanOrEqualTo(2 * sql.length() + 1);
    assertThat(summary.operation()).matches(OPERATION);
    assertThat(String.valueOf(summary.table())).hasSizeLessThanOrEqualTo(LONGEST_NAME);
    assertThat(String.valueOf(summary.procedure())).hasSizeLessThanOrEqualTo(LONGEST_NAME);
  }

  private void checkSecrets(String sql, SqlSummary summary) {
    String shown = summary.text() + '\n' + summary.table() + '\n' + summary.procedure();
    OtherReader other = OtherReader.of(dialect, new Random(sql.hashCode()));
    // Where only a table can stand "x" is shown: TwoReadersTest keeps away from there.
    other.doubleQuotesAreLiterals &= dialect == Dialect.MYSQL;
    for (String hidden : other.hidden(sql)) {
      assertThat(shown).doesNotContain(hidden);
    }
    String withoutNames = quotedName.matcher(summary.text()).replaceAll("n");
    assertThat(NUMBER.matcher(withoutNames).find()).as(summary.text()).isFalse();
  }

  private static char kind(String name) {
    return name == null ? '-' : name.indexOf('.') < 0 ? 'n' : 'q';
  }

  /** Words are one kind and signs many. */
  private static String shape(SqlSummary summary) {
    StringBuilder shape = new StringBuilder();
    String text = summary.text();
    char last = 0;
    for (int i = 0; i < text.length() && shape.length() < 12; i++) {
      char c = Chars.isLetterOrDigit(text.charAt(i)) ? 'w' : text.charAt(i);
      if (c != last && c != ' ') {
        shape.append(c);
      }
      last = c;
    }
    return shape.toString();
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "SELECT a, b FROM s.t WHERE c = 's3cr3ta' AND d IN (1, 2, 's3cr3tb') LIMIT 10",
        "INSERT INTO t (a, b) VALUES ('s3cr3ta', 1), ('s3cr3tb', -2.5e-3)",
        "INSERT INTO `p` SET a = \"s3cr3ta\" ON DUPLICATE KEY UPDATE a = VALUES(a)",
        "MERGE INTO [dbo].[t] USING (SELECT 's3cr3ta' a) s ON (1=1) WHEN MATCHED THEN UPDATE SET b=1",
        "WITH x (a) AS (SELECT $a$s3cr3ta$a$), y AS (SELECT 2) DELETE FROM t USING x WHERE b = $1",
        "UPDATE \"t\" SET a = E'\\'s3cr3ta', b = q'[s3cr3tb]' FROM u WHERE c = :c",
        "CREATE TABLE IF NOT EXISTS d.t (a INT DEFAULT 7 COMMENT 's3cr3ta') -- s3cr3tb\n",
        "{? = call p(?, 's3cr3ta')}",
        "EXEC p @a = s3cr3ta; SELECT /*!50000 's3cr3tb' */ 1 /* /* s3cr3tc */ */ # s3cr3td",
        "BEGIN; SET x = s3cr3ta; GRANT ALL ON d.* TO j IDENTIFIED BY s3cr3tb; COMMIT");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "'",
        "''",
        "'s3cr3ta'",
        "s3cr3tb ",
        "\"",
        "\"s3cr3tc\"",
        "`",
        "`n`",
        "[",
        "]",
        "[n]",
        "\\",
        "\\'",
        "$",
        "$$",
        "$a$",
        "$1",
        "#",
        "# ",
        "--",
        "-- ",
        "-- s3cr3td\n",
        "/*",
        "*/",
        "/*!",
        "/*M!",
        "//",
        "\n",
        "\r",
        "\t",
        " ",
        "(",
        ")",
        "((),",
        "(1,",
        "(a),",
        ",",
        ";",
        ".",
        "=",
        "{",
        "}",
        "?",
        "@",
        "@a",
        ":",
        "::",
        "+",
        "-",
        "-1",
        "1",
        ".5",
        "1e5",
        "1e+",
        "0x1F",
        "7f",
        "q'[",
        "]'",
        "nq'!",
        "!'",
        "E'",
        "N'",
        "X'",
        "_utf8'",
        "U&'",
        "a",
        "b1",
        "c.d",
        "\u00e9",
        "\u2018",
        "\uff07",
        "\u00a0",
        "SELECT ",
        "INSERT INTO ",
        "UPDATE ",
        "DELETE FROM ",
        "MERGE INTO ",
        "WITH ",
        "RECURSIVE ",
        "x AS (SELECT 1), ",
        "FROM ",
        "WHERE ",
        "VALUES ",
        "VALUES (1),",
        "ROW(1),",
        "SET ",
        "INTO ",
        "JOIN ",
        "TABLE ",
        "ON ",
        "IN (",
        "EXEC ",
        "CALL ",
        "CREATE ",
        "ALTER ",
        "DROP ",
        "INDEX ",
        "UNION ",
        "IS DISTINCT FROM ",
        "ONLY ",
        "AS ",
        "TOP (1) ",
        "IDENTIFIED BY ",
        "SET CHARACTER SET ",
        "NULL, ",
        "DEFAULT, ",
        "ARRAY[",
        "PRAGMA ",
        "TRUNCATE ");
  }
}
