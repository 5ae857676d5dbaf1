package com.marketmood.sentiment;

import java.util.Locale;

/** A row of news_articles. */
class Headline {

  final long id;
  final String source;
  final String title;

  Headline(long id, String source, String title) {
    this.id = id;
    this.source = source;
    this.title = title;
  }

  /** The first of the coins that it mentions, or else "market". */
  String symbol(String[] coins) {
    String text = title.toLowerCase(Locale.ENGLISH);
    for (String coin : coins) {
      if (text.contains(coin)) {
        return coin;
      }
    }
    return "market";
  }
}
