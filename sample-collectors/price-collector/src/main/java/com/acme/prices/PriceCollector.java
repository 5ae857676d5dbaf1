package com.acme.prices;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the price collector and keeps it running. */
public class PriceCollector {

  private static final Logger log = LoggerFactory.getLogger(PriceCollector.class);

  /**
   * @param args none are used
   * @throws Exception if the settings cannot be read or the JDBC driver is missing
   */
  public static void main(String[] args) throws Exception {
    PriceCollectorConfig config = PriceCollectorConfig.load();
    Class.forName("org.mariadb.jdbc.Driver");

    CoinGeckoClient client = new CoinGeckoClient(config.getApiUrl(), config.getApiKey());
    PriceDao dao = new PriceDao(config.getDbUrl(), config.getDbUser(), config.getDbPassword());
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    PriceCollectorJob job =
        new PriceCollectorJob(client, dao, config.getCoins(), config.getMaxRounds(), executor);

    int coins = config.getCoins().split(",").length;
    System.out.println("Price collector started for " + coins + " coins");
    log.info("Collecting every {} ms", config.getIntervalMillis());
    executor.scheduleAtFixedRate(job, 0, config.getIntervalMillis(), TimeUnit.MILLISECONDS);
  }
}
