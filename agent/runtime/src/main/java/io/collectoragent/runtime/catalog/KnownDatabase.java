package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.sql.SqlCache;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.sql.SqlSummary;
import io.collectoragent.runtime.tables.TableRules;

/** A database together with what its statements were found to mean. Thread-safe. */
public final class KnownDatabase {

  private static final int STATEMENTS_AT_MOST = 1000;

  private final DbServer server;
  private volatile TableRules rules;
  private volatile SqlCache statements;
  private final BoundedCache<SqlSummary, DbQuery> queries = new BoundedCache<>(STATEMENTS_AT_MOST);

  KnownDatabase(DbServer server, TableRules rules) {
    this.server = server;
    follow(rules);
  }

  final void follow(TableRules next) {
    statements = new SqlCache(new SqlParser(Dialect.forSystem(server.system()), next));
    queries.clear();
    rules = next;
  }

  /** The rules by which statements are read now. */
  public TableRules rules() {
    return rules;
  }

  public DbServer server() {
    return server;
  }

  /**
   * @param sql null is a statement that is not known
   */
  public DbQuery query(String sql) {
    return queryOf(sql(sql));
  }

  /** What all statements have in common that differ in their values only. */
  public DbQuery queryOf(KnownSql sql) {
    return queries.get(
        sql.summary(), summary -> new DbQuery(server, summary, sql.symbols().column()));
  }

  /**
   * @param sql null is a statement that is not known
   */
  public KnownSql sql(String sql) {
    return statements.get(sql);
  }
}
