package net.quantlab.features;

import java.util.concurrent.CountDownLatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Builds the features of every symbol, in every version that somebody still trains with. */
public class FeatureCollectorTask {

  private static final Log log = LogFactory.getLog(FeatureCollectorTask.class);

  private final CountDownLatch lastRound = new CountDownLatch(1);
  private FeatureDao featureDao;
  private String[] versions;
  private int rounds;
  private int round;

  public void setFeatureDao(FeatureDao featureDao) {
    this.featureDao = featureDao;
  }

  public void setVersions(String[] versions) {
    this.versions = versions;
  }

  /** 0 for no end. */
  public void setRounds(int rounds) {
    this.rounds = rounds;
  }

  @Scheduled(fixedDelayString = "${features.delay.ms}")
  public void generate() {
    if (rounds > 0 && round == rounds) {
      return;
    }
    int stored = 0;
    try {
      for (String symbol : featureDao.symbols()) {
        for (String version : versions) {
          stored += store(symbol, version);
        }
      }
    } catch (RuntimeException e) {
      log.warn("round given up: " + e.getClass().getSimpleName());
    }
    System.out.println("features: " + stored);
    if (++round == rounds) {
      lastRound.countDown();
    }
  }

  private int store(String symbol, String version) {
    try {
      Features features = Features.of(featureDao.prices(symbol));
      return featureDao.save(
          symbol, version, features, "v1".equals(version) ? null : featureDao.mood(symbol));
    } catch (RuntimeException e) {
      log.warn("no features of " + symbol);
      return 0;
    }
  }

  void awaitLastRound() throws InterruptedException {
    lastRound.await();
  }
}
