package legacy.sentiment;

/** Looks words up. */
class LexiconModel implements SentimentModel {

  @Override
  public String getName() {
    return "lexicon";
  }

  @Override
  public Mood analyse(Article article, String symbol) {
    if (article.text.isEmpty()) {
      throw new IllegalArgumentException("nothing to read");
    }
    return new Mood(article.text.length() / 100.0);
  }
}
