package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.tables.TableRules;

/** Names the database behind a JDBC URL and works out its statements once. Thread-safe. */
public final class Databases {

  private static final int URLS_AT_MOST = 200;

  private final BoundedCache<String, KnownDatabase> byUrl = new BoundedCache<>(URLS_AT_MOST);
  private final BoundedCache<String, DbServer> byName = new BoundedCache<>(URLS_AT_MOST);
  private final TableRules rules;

  public Databases() {
    this(TableRules.NONE);
  }

  /**
   * @param rules on tables, whose columns statements are searched for
   */
  public Databases(TableRules rules) {
    this.rules = rules;
  }

  /** Whether there are rules on tables, so that values have to be looked at. */
  public boolean haveRules() {
    return !rules.isEmpty();
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
    return new KnownDatabase(byName.get(key, same -> parsed), rules);
  }
}
