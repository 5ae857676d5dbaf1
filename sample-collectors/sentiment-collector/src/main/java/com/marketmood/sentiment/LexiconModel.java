package com.marketmood.sentiment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts good and bad words. */
public class LexiconModel extends SentimentModel {

  private static final Set<String> GOOD =
      new HashSet<String>(
          Arrays.asList("rally", "gains", "record", "high", "surges", "cheer", "adoption", "wins"));
  private static final Set<String> BAD =
      new HashSet<String>(
          Arrays.asList("slump", "loss", "hack", "sues", "halts", "fears", "plunges", "fraud"));

  public LexiconModel() {
    super("lexicon");
  }

  @Override
  protected Sentiment score(String text) {
    int good = 0;
    int bad = 0;
    for (String word : text.toLowerCase(Locale.ENGLISH).split("\\W+")) {
      if (GOOD.contains(word)) {
        good++;
      } else if (BAD.contains(word)) {
        bad++;
      }
    }
    int found = good + bad;
    if (found == 0) {
      return new Sentiment(0, 0.2);
    }
    return new Sentiment((double) (good - bad) / found, Math.min(1, 0.4 + 0.3 * found));
  }
}
