package com.marketmood.sentiment;

/** A row of news_articles. */
class Headline {

  /** How the coins are called by those who write about them, and by those who count them. */
  private static final String[][] COINS = {
    {"Bitcoin", "bitcoin"},
    {"Ethereum", "ethereum"},
    {"Solana", "solana"},
    {"Dogecoin", "dogecoin"},
    {"Cardano", "cardano"},
  };

  final long id;
  final String source;
  final String title;

  Headline(long id, String source, String title) {
    this.id = id;
    this.source = source;
    this.title = title;
  }

  /** The coin that it is about, or null. */
  String symbol() {
    for (String[] coin : COINS) {
      if (title.contains(coin[0])) {
        return coin[1];
      }
    }
    return null;
  }
}
