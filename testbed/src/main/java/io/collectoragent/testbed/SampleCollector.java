package io.collectoragent.testbed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The legacy collectors of {@code sample-collectors/}, and how each is set up. */
public enum SampleCollector {
  /** HttpURLConnection, DriverManager, ScheduledExecutorService; Java 8. */
  PRICES("price-collector", "com.acme.prices.PriceCollector", "price_data", 8),
  /** Apache HttpClient 4, DBCP, Timer; Java 8. */
  NEWS("news-collector", "net.newsdesk.collector.NewsCollector", "news_articles", 8),
  /** java.net.http, HikariCP, a thread pool inside each run; Java 11. */
  MACRO("macro-collector", "org.macrodata.MacroCollector", "macro_series", 11);

  /** What all of them use for a password to the database. */
  public static final String PASSWORD = "not-a-real-password";

  /** How the API keys of all of them begin. */
  public static final String API_KEY = "not-a-real-key";

  private final String collector;
  private final String mainClass;
  private final String table;
  private final int javaVersion;

  SampleCollector(String collector, String mainClass, String table, int javaVersion) {
    this.collector = collector;
    this.mainClass = mainClass;
    this.table = table;
    this.javaVersion = javaVersion;
  }

  /** Its name: of the module, of the service, and of the collector in the metrics. */
  public String collector() {
    return collector;
  }

  /** The table that it fills. */
  public String table() {
    return table;
  }

  /** The oldest Java that runs it. */
  public int javaVersion() {
    return javaVersion;
  }

  /** The secret that it sends in its query strings. */
  public String apiKey() {
    return API_KEY + "-" + collector;
  }

  /**
   * A command that runs it without an agent.
   *
   * @param apis base URL of the APIs
   * @param jdbcUrl of the database
   * @param interval between its rounds
   * @param rounds after which it ends with exit code 0; 0 for never
   */
  public JavaCommand command(
      Checkout checkout, URI apis, String jdbcUrl, Duration interval, int rounds) {
    Path target = checkout.sampleTarget(collector);
    return ForkedJava.command(mainClass)
        .classPath(List.of(target.resolve(collector + ".jar"), target.resolve("lib").resolve("*")))
        .properties(settings(apis.toString(), jdbcUrl, interval, Integer.toString(rounds)));
  }

  private Map<String, String> settings(
      String apis, String jdbcUrl, Duration interval, String rounds) {
    return switch (this) {
      case PRICES ->
          Map.of(
              "prices.api.url",
              apis,
              "prices.api.key",
              apiKey(),
              // What its driver was called by when it was written.
              "prices.db.url",
              jdbcUrl.replace("jdbc:mariadb:", "jdbc:mysql:"),
              "prices.db.password",
              PASSWORD,
              "prices.interval.ms",
              Long.toString(interval.toMillis()),
              "prices.max.rounds",
              rounds);
      case NEWS ->
          Map.of(
              "news.guardian.url", apis,
              "news.guardian.key", apiKey(),
              "news.rss.url", apis + "/feeds/markets.rss",
              "news.jdbc.url", jdbcUrl,
              "news.jdbc.password", PASSWORD,
              "news.period", Long.toString(interval.toMillis()),
              "news.rounds", rounds);
      case MACRO ->
          Map.of(
              "macro.api.url", apis,
              "macro.api.key", apiKey(),
              "macro.jdbc.url", jdbcUrl,
              "macro.jdbc.password", PASSWORD,
              "macro.pause", interval.toString(),
              "macro.max.runs", rounds);
    };
  }
}
