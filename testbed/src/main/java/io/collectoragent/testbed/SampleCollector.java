package io.collectoragent.testbed;

import io.collectoragent.testbed.api.Upstream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The legacy collectors of {@code sample-collectors/}, and how each is set up. */
public enum SampleCollector {
  /** HttpURLConnection, DriverManager, ScheduledExecutorService; Java 8. */
  PRICES("price-collector", "com.acme.prices.PriceCollector", "price_data", Upstream.COINGECKO),
  /** Apache HttpClient 4, DBCP, Timer; Java 8. */
  NEWS(
      "news-collector",
      "net.newsdesk.collector.NewsCollector",
      "news_articles",
      Upstream.GUARDIAN,
      Upstream.COINDESK,
      Upstream.COINTELEGRAPH),
  /** java.net.http, HikariCP, a thread pool inside each run; Java 11. */
  MACRO("macro-collector", "org.macrodata.MacroCollector", "macro_series", Upstream.FRED),
  /** HttpURLConnection, DriverManager, a thread that loops; Java 8. Needs news. */
  SENTIMENT(
      "sentiment-collector",
      "com.marketmood.sentiment.SentimentCollector",
      "sentiment_data",
      Upstream.OPENAI),
  /** Quartz, c3p0; Java 8. Needs prices. */
  INDICATORS("indicator-collector", "org.chartworks.IndicatorCollector", "technical_indicators"),
  /** Spring, DBCP; Java 8. Needs prices. */
  FEATURES("feature-collector", "net.quantlab.features.FeatureCollector", "ml_features");

  /** What all of them use for a password to the database. */
  public static final String PASSWORD = "not-a-real-password";

  /** How the API keys of all of them begin. */
  public static final String API_KEY = "not-a-real-key";

  private final String collector;
  private final String mainClass;
  private final String table;
  private final List<Upstream> upstreams;

  SampleCollector(String collector, String mainClass, String table, Upstream... upstreams) {
    this.collector = collector;
    this.mainClass = mainClass;
    this.table = table;
    this.upstreams = List.of(upstreams);
  }

  /** Its name: of the module, of the service, and of the collector in the metrics. */
  public String collector() {
    return collector;
  }

  /** The table that it fills. */
  public String table() {
    return table;
  }

  /** The APIs that it asks; none where it works on what others have stored. */
  public List<Upstream> upstreams() {
    return upstreams;
  }

  /** The secret that it sends in query strings or headers. */
  public String apiKey() {
    return API_KEY + "-" + collector;
  }

  /**
   * A command that runs it without an agent.
   *
   * @param apis whose real names it goes by
   * @param jdbcUrl of the database
   * @param interval between its rounds
   * @param rounds after which it ends with exit code 0; 0 for never
   */
  public JavaCommand command(
      Checkout checkout, FakeApis apis, String jdbcUrl, Duration interval, int rounds) {
    Path target = checkout.sampleTarget(collector);
    // What the drivers were called by when most of these were written.
    String url = this == MACRO ? jdbcUrl : jdbcUrl.replace("jdbc:mariadb:", "jdbc:mysql:");
    return ForkedJava.command(mainClass)
        .classPath(List.of(target.resolve(collector + ".jar"), target.resolve("lib").resolve("*")))
        .property(HostsFile.PROPERTY, apis.hosts().path().toString())
        .properties(addresses(apis))
        .properties(settings(url, interval, rounds));
  }

  private Map<String, String> addresses(FakeApis apis) {
    return switch (this) {
      case PRICES ->
          Map.of("prices.api.url", url(apis, Upstream.COINGECKO), "prices.api.key", apiKey());
      case NEWS ->
          Map.of(
              "news.guardian.url",
              url(apis, Upstream.GUARDIAN),
              "news.guardian.key",
              apiKey(),
              "news.feed.coindesk",
              url(apis, Upstream.COINDESK) + Upstream.COINDESK.path(),
              "news.feed.cointelegraph",
              url(apis, Upstream.COINTELEGRAPH) + Upstream.COINTELEGRAPH.path());
      case MACRO -> Map.of("macro.api.url", url(apis, Upstream.FRED), "macro.api.key", apiKey());
      case SENTIMENT ->
          Map.of("sentiment.chat.url", url(apis, Upstream.OPENAI), "sentiment.chat.key", apiKey());
      case INDICATORS, FEATURES -> Map.of();
    };
  }

  private static String url(FakeApis apis, Upstream upstream) {
    return apis.url(upstream).toString();
  }

  private Map<String, String> settings(String jdbcUrl, Duration interval, int rounds) {
    String millis = Long.toString(interval.toMillis());
    return switch (this) {
      case PRICES ->
          settings("prices.db", jdbcUrl, "prices.interval.ms", millis, "prices.max.rounds", rounds);
      case NEWS -> settings("news.jdbc", jdbcUrl, "news.period", millis, "news.rounds", rounds);
      case MACRO ->
          settings(
              "macro.jdbc", jdbcUrl, "macro.pause", interval.toString(), "macro.max.runs", rounds);
      case SENTIMENT ->
          settings(
              "sentiment.db", jdbcUrl, "sentiment.pause.ms", millis, "sentiment.rounds", rounds);
      case INDICATORS ->
          settings(
              "indicators.db",
              jdbcUrl,
              "indicators.interval.ms",
              millis,
              "indicators.rounds",
              rounds);
      case FEATURES ->
          settings("features.db", jdbcUrl, "features.delay.ms", millis, "features.rounds", rounds);
    };
  }

  /** They agree on what a database needs, and on nothing else. */
  private static Map<String, String> settings(
      String database,
      String jdbcUrl,
      String intervalKey,
      String interval,
      String roundsKey,
      int rounds) {
    return Map.of(
        database + ".url",
        jdbcUrl,
        database + ".password",
        PASSWORD,
        intervalKey,
        interval,
        roundsKey,
        Integer.toString(rounds));
  }
}
