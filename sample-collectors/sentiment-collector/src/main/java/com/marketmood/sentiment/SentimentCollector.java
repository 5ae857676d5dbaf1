package com.marketmood.sentiment;

import java.io.InputStream;
import java.util.Properties;

/** Starts the thread. */
public class SentimentCollector {

  private SentimentCollector() {}

  /**
   * @param args none are used
   * @throws Exception if sentiment.properties cannot be read
   */
  public static void main(String[] args) throws Exception {
    Properties settings = new Properties();
    InputStream in = SentimentCollector.class.getResourceAsStream("/sentiment.properties");
    try {
      settings.load(in);
    } finally {
      in.close();
    }
    settings.putAll(System.getProperties());

    MoodDatabase database =
        new MoodDatabase(
            settings.getProperty("sentiment.db.url"),
            settings.getProperty("sentiment.db.user"),
            settings.getProperty("sentiment.db.password"));
    SentimentModel chat =
        new ChatModel(
            settings.getProperty("sentiment.chat.url"), settings.getProperty("sentiment.chat.key"));
    SentimentLoop loop =
        new SentimentLoop(
            database,
            new LexiconModel(),
            chat,
            settings.getProperty("sentiment.coins").split(","),
            Long.parseLong(settings.getProperty("sentiment.pause.ms")),
            Integer.parseInt(settings.getProperty("sentiment.rounds")));
    new Thread(loop, "sentiment-loop").start();
  }
}
