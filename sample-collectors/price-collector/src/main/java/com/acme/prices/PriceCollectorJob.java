package com.acme.prices;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round: ask for the prices, store them. Run by one thread at a time. */
public class PriceCollectorJob implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PriceCollectorJob.class);

  private final CoinGeckoClient client;
  private final PriceDao dao;
  private final String coins;
  private final int maxRounds;
  private final ExecutorService executor;
  private int round = 0;

  /**
   * @param maxRounds rounds after which the executor is shut down, 0 for never
   */
  public PriceCollectorJob(
      CoinGeckoClient client, PriceDao dao, String coins, int maxRounds, ExecutorService executor) {
    this.client = client;
    this.dao = dao;
    this.coins = coins;
    this.maxRounds = maxRounds;
    this.executor = executor;
  }

  public void run() {
    round++;
    try {
      List<Price> prices = client.fetchPrices(coins);
      int stored = dao.save(prices);
      System.out.println("Round " + round + ": " + stored + " prices");
      log.info("Stored {} prices", stored);
    } catch (Exception e) {
      // the next round will do, the API is flaky
      log.warn("No prices this time");
    }
    if (maxRounds > 0 && round >= maxRounds) {
      executor.shutdown();
    }
  }
}
