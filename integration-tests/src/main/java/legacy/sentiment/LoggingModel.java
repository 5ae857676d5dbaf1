package legacy.sentiment;

/** Around another model: one call of it is two of the interface. */
class LoggingModel implements SentimentModel {

  private final SentimentModel model;
  private int calls;

  LoggingModel(SentimentModel model) {
    this.model = model;
  }

  @Override
  public String getName() {
    return model.getName();
  }

  @Override
  public Mood analyse(Article article, String symbol) {
    calls++;
    return model.analyse(article, symbol);
  }

  int calls() {
    return calls;
  }
}
