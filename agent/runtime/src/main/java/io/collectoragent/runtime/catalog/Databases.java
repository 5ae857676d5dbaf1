package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.tables.TableRules;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Names the database behind a JDBC URL and works out its statements once. Thread-safe. */
public final class Databases {

  private static final int URLS_AT_MOST = 200;

  private final BoundedCache<String, KnownDatabase> byUrl = new BoundedCache<>(URLS_AT_MOST);
  private final BoundedCache<String, DbServer> byName = new BoundedCache<>(URLS_AT_MOST);
  private final Set<KnownDatabase> made = Collections.newSetFromMap(new WeakHashMap<>());
  private volatile TableRules rules;

  public Databases() {
    this(TableRules.NONE);
  }

  /**
   * @param rules on tables, whose columns statements are searched for
   */
  public Databases(TableRules rules) {
    this.rules = rules;
  }

  /** Whether there are rules on tables, or may be some day, so that values have to be looked at. */
  public boolean haveRules() {
    return rules != TableRules.NONE;
  }

  /** The rules by which statements are read now. */
  public TableRules rules() {
    return rules;
  }

  /** From now on statements are searched for the columns of these. */
  public synchronized void follow(TableRules next) {
    rules = next;
    made.forEach(database -> database.follow(next));
  }

  /**
   * @param url may be null, where a driver does not tell
   */
  public KnownDatabase of(String url) {
    return byUrl.get(url == null ? "" : url, this::make);
  }

  private KnownDatabase make(String url) {
    DbServer parsed = JdbcUrl.parse(url);
    String key = parsed.system() + '|' + parsed.database() + '|' + parsed.host() + parsed.port();
    return make(byName.get(key, same -> parsed));
  }

  /** Not for calls: there are as many as URLs. */
  private synchronized KnownDatabase make(DbServer server) {
    KnownDatabase database = new KnownDatabase(server, rules);
    made.add(database);
    return database;
  }
}
