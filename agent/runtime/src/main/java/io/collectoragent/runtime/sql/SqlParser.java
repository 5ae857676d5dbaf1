package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;

/**
 * Reads SQL statements of one dialect. Thread-safe.
 *
 * <p>It never throws, reads every character a bounded number of times, and shows no literal:
 * whatever two readers could understand in two ways is masked to its end.
 */
public final class SqlParser {
  /** In characters; of a longer statement only the beginning is read. */
  static final int LONGEST_READ_IN_FULL = 10 * 1024;

  private static final int READ_OF_LONGER = 4 * 1024;
  private static final String CUT = "…";

  private final Dialect dialect;
  private final TableRules rules;

  public SqlParser(Dialect dialect) {
    this(dialect, TableRules.NONE);
  }

  /**
   * @param rules on tables, whose columns are looked for too
   */
  public SqlParser(Dialect dialect, TableRules rules) {
    this.dialect = dialect;
    this.rules = rules;
  }

  /**
   * Reads a statement.
   *
   * @param sql may be null or no SQL at all, which gives the operation {@code OTHER}
   */
  public SqlSummary parse(String sql) {
    return know(sql).summary();
  }

  /** For anything that has characters, so that a test can count how often each is read. */
  SqlSummary parse(CharSequence sql) {
    return know(sql).summary();
  }

  /**
   * Reads a statement and where it has the symbols of what it writes.
   *
   * @param sql may be null or no SQL at all
   */
  KnownSql know(CharSequence sql) {
    CharSequence text = sql == null ? "" : sql;
    boolean cut = text.length() > LONGEST_READ_IN_FULL;
    try {
      return cut ? read(beginning(text), true) : read(text, false);
    } catch (RuntimeException e) {
      // Without it a fault of this reader would be a fault of the collector.
      SqlSummary unknown = new SqlSummary("OTHER", QueryType.OTHER, null, null, "?");
      return new KnownSql(unknown, WrittenSymbols.UNKNOWN, null);
    }
  }

  /** Throws where there is a fault in the reader, so that a test sees it. */
  KnownSql read(CharSequence sql, boolean cut) {
    Tokens tokens = new SqlScanner(sql, dialect).scan();
    Statement statement = Statement.of(tokens);
    Name table = whole(new TableFinder(tokens, statement, dialect).find(), tokens, cut);
    Name procedure = whole(procedure(tokens, statement), tokens, cut);
    String text = new SqlText(tokens, table).write(new BareValues(tokens).start());
    SqlSummary summary =
        new SqlSummary(
            statement.operation(),
            statement.type(),
            table == null ? null : table.text(),
            procedure == null ? null : procedure.text(),
            cut ? text + CUT : text);
    if (cut) {
      return new KnownSql(summary, WrittenSymbols.UNKNOWN, null);
    }
    SymbolFinder finder = new SymbolFinder(sql, tokens, statement, dialect);
    TableRule rule = rules.find(summary.table());
    return rule == null
        ? new KnownSql(summary, finder.find(table), null)
        : new KnownSql(summary, finder.find(table, rule), finder.columns(table, rule));
  }

  private static Name procedure(Tokens tokens, Statement statement) {
    return statement.type() == QueryType.CALL ? tokens.name(statement.keyword() + 1) : null;
  }

  /** A name at the very end of what was read may have been cut. */
  private static Name whole(Name name, Tokens tokens, boolean cut) {
    return name != null && cut && name.to() >= tokens.size() ? null : name;
  }

  private static CharSequence beginning(CharSequence sql) {
    boolean pair = Character.isHighSurrogate(sql.charAt(READ_OF_LONGER - 1));
    return sql.subSequence(0, pair ? READ_OF_LONGER - 1 : READ_OF_LONGER);
  }
}
