package io.collectoragent.testbed.api;

/** The APIs that are imitated, each with its real name and path. */
public enum Upstream {
  /** Prices. */
  COINGECKO("coingecko", "api.coingecko.com", "/api/v3/simple/price", new CoinPrices()),
  /** News by search. */
  GUARDIAN("guardian", "content.guardianapis.com", "/search", new GuardianSearch()),
  /** A feed. */
  COINDESK("coindesk.com", "www.coindesk.com", "/arc/outboundfeeds/rss", new RssFeed("coindesk")),
  /** Another feed. */
  COINTELEGRAPH("cointelegraph.com", "cointelegraph.com", "/rss", new RssFeed("cointelegraph")),
  /** Economic series. */
  FRED("fred", "api.stlouisfed.org", "/fred/series", new FredSeries()),
  /** Opinions. */
  OPENAI("openai", "api.openai.com", "/v1/chat/completions", new ChatCompletions());

  private final String provider;
  private final String host;
  private final String path;
  private final FakeApi healthy;

  Upstream(String provider, String host, String path, FakeApi healthy) {
    this.provider = provider;
    this.host = host;
    this.path = path;
    this.healthy = healthy;
  }

  /** What operators call it: its name where it is well known, else its domain. */
  public String provider() {
    return provider;
  }

  /** The real one's host. */
  public String host() {
    return host;
  }

  /** With what the paths of its endpoints begin. */
  public String path() {
    return path;
  }

  /** What it answers while all is well. */
  public FakeApi healthy() {
    return healthy;
  }
}
