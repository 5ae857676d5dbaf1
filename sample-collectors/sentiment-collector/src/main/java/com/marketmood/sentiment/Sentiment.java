package com.marketmood.sentiment;

/** What a model makes of a text. */
public class Sentiment {

  private final double score;
  private final double confidence;

  /**
   * @param score from -1 (bad) to 1 (good)
   * @param confidence from 0 to 1
   */
  public Sentiment(double score, double confidence) {
    this.score = score;
    this.confidence = confidence;
  }

  public double getScore() {
    return score;
  }

  public double getConfidence() {
    return confidence;
  }

  public String getLabel() {
    if (score > 0.1) {
      return "positive";
    }
    return score < -0.1 ? "negative" : "neutral";
  }
}
