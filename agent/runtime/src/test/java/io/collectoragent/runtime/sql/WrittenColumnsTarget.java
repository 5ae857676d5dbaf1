package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.tables.ColumnCheck.Kind;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where statements have the values of a rule: nothing thrown, few reads of a character, every cell
 * within its rows, a literal where it stands in the text, and symbols that are found without a rule
 * found with it.
 */
public final class WrittenColumnsTarget implements FuzzTarget {

  private static final int MOST_READS_OF_A_CHARACTER = 32;
  private static final TableRule RULE =
      new TableRule.Builder("t").timestamp("ts").check("price", Kind.MIN, 0).build();

  private final WrittenSymbolsTarget symbols;
  private final Dialect dialect;
  private final SqlParser parser;

  public WrittenColumnsTarget(Dialect dialect) {
    this.dialect = dialect;
    this.symbols = new WrittenSymbolsTarget(dialect);
    this.parser = new SqlParser(dialect, new TableRules(Collections.singletonList(RULE)));
  }

  @Override
  public String name() {
    return "columns-" + dialect.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int longest() {
    return SqlParser.LONGEST_READ_IN_FULL;
  }

  @Override
  public Object parse(String text) {
    CountedReads counted = new CountedReads(text);
    KnownSql known = parser.read(counted, false);
    assertThat(counted.reads()).isLessThan(MOST_READS_OF_A_CHARACTER * (text.length() + 16));
    WrittenSymbols without = new SqlParser(dialect).read(text, false).symbols();
    assertThat(known.symbols()).hasToString(without.toString());
    WrittenColumns columns = known.columns();
    if (columns == null) {
      return "";
    }
    assertThat(columns.size()).isEqualTo(3 * columns.rows());
    int parameters = (int) text.chars().filter(c -> c == '?').count();
    int bound = 0;
    for (int parameter = -1; parameter <= parameters; parameter++) {
      for (int cell : columns.cells(parameter)) {
        assertThat(cell).isBetween(0, columns.size() - 1);
        assertThat(columns.literal(cell)).isNull();
        bound++;
      }
    }
    for (int cell = 0; cell < columns.size(); cell++) {
      if (columns.literal(cell) instanceof String) {
        assertThat(text).contains("'" + columns.literal(cell) + "'");
      }
    }
    return bound + " " + columns.rows();
  }

  @Override
  public void parseOnly(String text) {
    parser.read(text, false);
  }

  @Override
  public List<String> seeds() {
    return symbols.seeds();
  }

  @Override
  public List<String> pieces() {
    return symbols.pieces();
  }
}
