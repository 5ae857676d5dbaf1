package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import java.util.List;
import java.util.Locale;

/**
 * Where statements have their symbols: nothing thrown, few reads of a character, and a symbol that
 * is written in a parameter's place is found there, while the parameters behind it move up by one.
 */
public final class WrittenSymbolsTarget implements FuzzTarget {

  private static final int MOST_READS_OF_A_CHARACTER = 16;
  private static final int MOST_ROWS_CHECKED = 20;
  private static final String SYMBOL = "zz9";

  private final Dialect dialect;
  private final SqlParser parser;

  public WrittenSymbolsTarget(Dialect dialect) {
    this.dialect = dialect;
    this.parser = new SqlParser(dialect);
  }

  @Override
  public String name() {
    return "symbols-" + dialect.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int longest() {
    return SqlParser.LONGEST_READ_IN_FULL;
  }

  @Override
  public Object parse(String text) {
    CountedReads counted = new CountedReads(text);
    WrittenSymbols symbols = parser.read(counted, false).symbols();
    assertThat(counted.reads()).isLessThan(MOST_READS_OF_A_CHARACTER * (text.length() + 16));
    for (int row = 0; row < Math.min(symbols.rows(), MOST_ROWS_CHECKED); row++) {
      if (symbols.literal(row) != null) {
        assertThat(SymbolShape.fits(symbols.literal(row))).isTrue();
        assertThat(text).contains("'" + symbols.literal(row) + "'");
      } else if (symbols.parameter(row) > 0) {
        checkMoved(text, symbols, row);
      }
    }
    return symbols.rows() == 0 ? "" : symbols + text.substring(0, Math.min(1, text.length()));
  }

  private void checkMoved(String text, WrittenSymbols symbols, int row) {
    int at = -1;
    for (int i = 0; i < symbols.parameter(row); i++) {
      at = text.indexOf('?', at + 1);
    }
    assertThat(at).isNotNegative();
    String changed = text.substring(0, at) + '\'' + SYMBOL + '\'' + text.substring(at + 1);
    WrittenSymbols moved = parser.know(changed).symbols();
    if (changed.length() > SqlParser.LONGEST_READ_IN_FULL) {
      return;
    }
    assertThat(moved.rows()).as(changed).isEqualTo(symbols.rows());
    for (int i = 0; i < symbols.rows(); i++) {
      int before = symbols.parameter(i);
      boolean same = before == symbols.parameter(row);
      int shift = before > symbols.parameter(row) ? 1 : 0;
      assertThat(moved.parameter(i)).as(changed).isEqualTo(same ? 0 : before - shift);
      assertThat(moved.literal(i)).isEqualTo(same ? SYMBOL : symbols.literal(i));
    }
  }

  @Override
  public void parseOnly(String text) {
    parser.read(text, false);
  }

  @Override
  public List<String> seeds() {
    return WrittenSymbolsTest.known().map(known -> (String) known.get()[1]).toList();
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "?",
        "?, ",
        "(?)",
        "(?, ?)",
        "(?, ?), ",
        "'btc'",
        "'",
        "\"",
        "`symbol`",
        "[symbol]",
        "\"symbol\"",
        "symbol",
        "ticker",
        "price",
        "t.",
        "s.symbol",
        "(symbol, price)",
        " = ",
        "symbol = ?",
        "symbol = s.symbol",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        ".",
        "=",
        "||",
        "::",
        ":",
        "??",
        "?1",
        "$1",
        "@a",
        "N'x'",
        "-- ?\n",
        "/* ? */",
        "# ?\n",
        "CASE ",
        "AND ",
        "OR ",
        "NOT ",
        "BETWEEN ",
        "IN (?)",
        "LOWER(?)",
        "INSERT INTO t ",
        "REPLACE INTO t ",
        "UPDATE t SET ",
        "MERGE INTO t ",
        "WITH x AS (SELECT ?) ",
        "VALUES ",
        "SELECT ",
        "SET ",
        "WHERE ",
        "USING ",
        "USING (SELECT ? AS symbol) s ",
        "USING (VALUES (?, ?)) AS s (symbol, price) ",
        "ON ",
        "ON t.symbol = s.symbol ",
        "WHEN MATCHED THEN ",
        "WHEN NOT MATCHED THEN ",
        "INSERT (symbol) VALUES (s.symbol) ",
        "DO NOTHING ",
        "ON DUPLICATE KEY UPDATE ",
        "ON CONFLICT (symbol) DO UPDATE SET ",
        "VALUES(symbol)",
        "excluded.symbol",
        "KEY (symbol) ",
        "RETURNING ",
        "FROM ",
        "AS ",
        "ROW",
        "UNION ");
  }
}
