package net.newsdesk.collector;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Timer;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.log4j.Logger;

/** Wires the readers, the store and the timer together. */
public final class NewsCollector {

  private static final Logger LOG = Logger.getLogger(NewsCollector.class);

  private NewsCollector() {}

  /**
   * @param args none are used
   * @throws Exception if newsdesk.properties cannot be read
   */
  public static void main(String[] args) throws Exception {
    Properties conf = new Properties();
    try (InputStream in = NewsCollector.class.getResourceAsStream("/newsdesk.properties")) {
      conf.load(in);
    }
    conf.putAll(System.getProperties());

    CloseableHttpClient http = createHttpClient();
    List<NewsSource> sources = new ArrayList<>();
    sources.add(
        new GuardianReader(
            http, conf.getProperty("news.guardian.url"), conf.getProperty("news.guardian.key")));
    for (String feed : conf.getProperty("news.feeds").split(",")) {
      sources.add(new RssReader(http, feed, conf.getProperty("news.feed." + feed)));
    }
    ArticleStore store =
        new ArticleStore(
            conf.getProperty("news.jdbc.url"),
            conf.getProperty("news.jdbc.user"),
            conf.getProperty("news.jdbc.password"));

    Timer timer = new Timer("news-timer");
    int rounds = Integer.parseInt(conf.getProperty("news.rounds"));
    long period = Long.parseLong(conf.getProperty("news.period"));
    LOG.info("newsdesk up, period " + period + " ms");
    timer.schedule(new NewsCollectorTask(sources, store, timer, rounds), 0, period);
  }

  private static CloseableHttpClient createHttpClient() {
    RequestConfig timeouts =
        RequestConfig.custom()
            .setConnectTimeout(3000)
            .setSocketTimeout(5000)
            .setConnectionRequestTimeout(3000)
            .build();
    return HttpClients.custom()
        .setDefaultRequestConfig(timeouts)
        .setUserAgent("newsdesk/1.4")
        .build();
  }
}
