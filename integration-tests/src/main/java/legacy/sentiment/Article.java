package legacy.sentiment;

/** A piece of news. */
class Article {

  private final String source;
  final String text;

  Article(String source, String text) {
    this.source = source;
    this.text = text;
  }

  String getSource() {
    return source;
  }
}
