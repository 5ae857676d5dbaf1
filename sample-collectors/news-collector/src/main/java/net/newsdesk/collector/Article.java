package net.newsdesk.collector;

import java.util.Date;

/** A headline. The date is null where the source gave none that could be read. */
class Article {

  final String source;
  final String title;
  final String url;
  final Date publishedAt;

  Article(String source, String title, String url, Date publishedAt) {
    this.source = source;
    this.title = title;
    this.url = url;
    this.publishedAt = publishedAt;
  }
}
