package net.newsdesk.collector;

import java.util.List;

/** Somewhere that headlines come from. */
interface NewsSource {

  String name();

  /** Asks the source. Fails on any answer that is not a success. */
  List<Article> read() throws Exception;
}
