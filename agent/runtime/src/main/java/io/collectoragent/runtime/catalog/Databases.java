package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.DbServer;

/** Names the database behind a JDBC URL and works out its statements once. Thread-safe. */
public final class Databases {

  private static final int URLS_AT_MOST = 200;

  private final BoundedCache<String, KnownDatabase> byUrl = new BoundedCache<>(URLS_AT_MOST);
  private final BoundedCache<String, DbServer> byName = new BoundedCache<>(URLS_AT_MOST);

  /**
   * @param url may be null, where a driver does not tell
   */
  public KnownDatabase of(String url) {
    return byUrl.get(url == null ? "" : url, this::make);
  }

  private KnownDatabase make(String url) {
    DbServer parsed = JdbcUrl.parse(url);
    String key = parsed.system() + '|' + parsed.database() + '|' + parsed.host() + parsed.port();
    return new KnownDatabase(byName.get(key, same -> parsed));
  }
}
