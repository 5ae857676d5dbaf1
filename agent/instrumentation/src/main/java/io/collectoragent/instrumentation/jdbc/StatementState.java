package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.bridge.PendingBatch;
import io.collectoragent.runtime.catalog.KnownDatabase;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.rows.BatchSymbols;
import io.collectoragent.runtime.rows.RowSymbols;
import io.collectoragent.runtime.rows.RowValues;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;

/**
 * What is known of one statement object; there is one as long as that lives, for woven code keeps
 * it. JDBC forbids using a statement from two threads at once, so nothing is guarded.
 */
final class StatementState extends PendingBatch {

  private KnownDatabase database;
  private String sql;
  private String added;
  private String batchSql;

  /** What was prepared; null until it is asked for. */
  private DbQuery query;

  /** Null where the statement does not tell where its symbols are, or was not read yet. */
  private RowSymbols symbols;

  /** Null where no rule is about the table. */
  private RowValues values;

  /** By which it was read, and which of them is about its table. */
  private TableRules rules;

  private TableRule rule;

  /**
   * @param sql what it was prepared with; null for a plain statement
   */
  StatementState(KnownDatabase database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  /** A driver that keeps prepared statements handed it out again. */
  void prepareAgain(KnownDatabase itsDatabase, String itsSql) {
    database = itsDatabase;
    sql = itsSql;
    forgetWhatWasRead();
    clear();
  }

  KnownDatabase database() {
    return database;
  }

  /** What was prepared; that of a plain statement is not known. */
  DbQuery query() {
    if (query == null) {
      rules = database.rules();
      KnownSql known = database.sql(sql);
      query = database.queryOf(known);
      rule = rules.find(known.summary().table());
      symbols = RowSymbols.of(known.symbols());
      values = RowValues.of(known);
      int symbol = known.symbols().firstParameter();
      wantsFrom(values == null ? symbol : Math.min(symbol, known.columns().firstParameter()));
    }
    return query;
  }

  /** Of the rows that an execution writes now; null where nothing is known of any. */
  String[] symbols() {
    return symbols == null ? null : symbols.current();
  }

  /** Of the batch's entries, of which it then has none; null where nothing is known of any. */
  BatchSymbols takeBatchSymbols() {
    return symbols == null ? null : symbols.takeBatch();
  }

  /** The same with the values that a rule asks for; null where none does. */
  StoredRows values() {
    StoredRows current = values == null ? null : values.current();
    readAgainIfRulesChanged();
    return current;
  }

  /** Of the batch; null where no rule is about it. */
  StoredRows takeBatchValues() {
    StoredRows taken = values == null ? null : values.takeBatch();
    readAgainIfRulesChanged();
    return taken;
  }

  /** What is bound by then is forgotten, where it is another rule that is about the table. */
  private void readAgainIfRulesChanged() {
    if (rules == database.rules() || query == null) {
      return;
    }
    rules = database.rules();
    if (rules.find(query.sql().table()) != rule) {
      forgetWhatWasRead();
    }
  }

  private void forgetWhatWasRead() {
    query = null;
    symbols = null;
    values = null;
    wantsFrom(0);
  }

  /** What stands for the batch: what was prepared, else what was added first. */
  DbQuery batchQuery() {
    return batchSql == null ? query() : database.query(batchSql);
  }

  /** SQL is being added to the batch of a plain statement. */
  void begin(String row) {
    if (!isAdding()) {
      added = row;
    }
    begin();
  }

  /**
   * @param thrown by the driver, which then did not take it; else null
   */
  void endSql(Throwable thrown) {
    int before = size();
    end(thrown);
    if (before == 0 && size() > 0) {
      batchSql = added;
    }
    if (!isAdding()) {
      added = null;
    }
  }

  @Override
  public void clear() {
    super.clear();
    batchSql = null;
    takeBatchSymbols();
    takeBatchValues();
  }

  @Override
  public void set(int parameter, Object value) {
    query();
    String symbol = symbols == null ? null : symbols.set(parameter, value);
    if (values != null) {
      values.set(parameter, value, symbol);
    }
  }

  @Override
  public void clearParameters() {
    if (symbols != null) {
      symbols.clear();
    }
    if (values != null) {
      values.clear();
    }
  }

  @Override
  protected void adding() {
    query();
    if (symbols != null) {
      symbols.beginEntry();
    }
    if (values != null) {
      values.beginEntry();
    }
  }

  @Override
  protected void added() {
    if (symbols != null) {
      symbols.endEntry();
    }
    if (values != null) {
      values.endEntry();
    }
  }
}
