package legacy.sentiment;

/** What a model makes of an article. */
class Mood {

  private final double confidence;

  Mood(double confidence) {
    this.confidence = confidence;
  }

  double score() {
    return confidence / 2;
  }
}
