package com.marketmood.sentiment;

/** A way to tell how good the news are. */
public abstract class SentimentModel {

  /** Headlines of which somebody once wrote down what they mean. */
  private static final String[][] LABELLED = {
    {"positive", "Bitcoin hits record high as funds rally"},
    {"positive", "Upgrade goes live, developers cheer gains"},
    {"positive", "Adoption grows in Asia"},
    {"negative", "Exchange halts withdrawals after hack"},
    {"negative", "Regulator sues, prices slump"},
    {"negative", "Miners sell at a loss"},
    {"neutral", "Five things to know this week"},
    {"neutral", "Conference opens on Monday"},
  };

  private final String name;

  protected SentimentModel(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  /**
   * @param text a headline
   * @param source who wrote it
   * @return null if the model has no opinion
   */
  public Sentiment analyse(String text, String source) {
    try {
      return score(text == null ? "" : text);
    } catch (Exception e) {
      return null; // the next model may know
    }
  }

  /**
   * @return the share of the labelled headlines that it gets right
   */
  public double evaluate() {
    int right = 0;
    for (String[] pair : LABELLED) {
      try {
        right += score(pair[1]).getLabel().equals(pair[0]) ? 1 : 0;
      } catch (Exception e) {
        // wrong, then
      }
    }
    return (double) right / LABELLED.length;
  }

  protected abstract Sentiment score(String text) throws Exception;
}
