package com.marketmood.sentiment;

import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes headlines from the table and puts sentiments into another, until told to stop. */
public class SentimentLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(SentimentLoop.class.getName());
  private static final int AT_ONCE = 20;

  private final MoodDatabase database;
  private final SentimentModel model;
  private final SentimentModel secondOpinion;
  private final String[] coins;
  private final long pauseMillis;
  private int roundsLeft;

  /**
   * @param secondOpinion asked where the first is unsure
   * @param coins the watch list
   * @param rounds 0 for no end
   */
  SentimentLoop(
      MoodDatabase database,
      SentimentModel model,
      SentimentModel secondOpinion,
      String[] coins,
      long pauseMillis,
      int rounds) {
    this.database = database;
    this.model = model;
    this.secondOpinion = secondOpinion;
    this.coins = coins;
    this.pauseMillis = pauseMillis;
    this.roundsLeft = rounds == 0 ? -1 : rounds;
  }

  public void run() {
    while (roundsLeft != 0) {
      analyseNew();
      roundsLeft = Math.max(-1, roundsLeft - 1);
      try {
        Thread.sleep(pauseMillis);
      } catch (InterruptedException e) {
        return;
      }
    }
    database.giveUpConnection();
  }

  void analyseNew() {
    try {
      List<Headline> headlines = database.next(AT_ONCE);
      int unsure = 0;
      for (Headline headline : headlines) {
        Sentiment sentiment = store(headline, model);
        if (sentiment != null && sentiment.getConfidence() < 0.5 && unsure++ < 2) {
          store(headline, secondOpinion);
        }
      }
      System.out.println(headlines.size() + " headlines, " + unsure + " unsure");
      if (!headlines.isEmpty()) {
        LOG.info(model.getName() + " gets right: " + model.evaluate());
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "No sentiments this time: {0}", e.getSQLState());
      database.giveUpConnection();
    }
  }

  private Sentiment store(Headline headline, SentimentModel by) throws SQLException {
    Sentiment sentiment = by.analyse(headline.title, headline.source);
    if (sentiment != null) {
      database.save(headline, headline.symbol(coins), by.getName(), sentiment);
    }
    return sentiment;
  }
}
