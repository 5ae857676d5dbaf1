package legacy.sentiment;

/** Tells the mood of articles. */
interface SentimentModel {

  String getName();

  Mood analyse(Article article, String symbol);
}
