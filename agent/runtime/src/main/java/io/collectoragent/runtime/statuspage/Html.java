package io.collectoragent.runtime.statuspage;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes HTML: markup as it is given, all else escaped and cut. No text, wherever it comes from,
 * can become markup, leave an attribute's quotes, or turn round what stands beside it. For one
 * thread.
 */
final class Html {

  /** In characters. No name that anybody reads is longer. */
  private static final int LONGEST_NAME = 120;

  static final int LONGEST_TEXT = 1_000;

  private final Writer out;

  Html(Writer out) {
    this.out = out;
  }

  /** Markup of the page's own; never anything that came from elsewhere. */
  Html markup(String constant) throws IOException {
    out.write(constant);
    return this;
  }

  /** A name that may be anything, isolated in its direction. */
  Html name(String name) throws IOException {
    return name(name, LONGEST_NAME);
  }

  /**
   * @param most characters that are shown of it
   */
  Html name(String name, int most) throws IOException {
    out.write("<bdi>");
    SafeHtml.write(name, most, out);
    out.write("</bdi>");
    return this;
  }

  /** Text that may be anything, also within an attribute's quotes. */
  Html text(String text) throws IOException {
    SafeHtml.write(text, LONGEST_TEXT, out);
    return this;
  }

  /** A word with its mark; the word alone says it all. */
  Html marked(Mark mark, String word) throws IOException {
    out.write("<span class=\"mark " + mark.cssClass() + "\">");
    text(word);
    out.write("</span>");
    return this;
  }

  /** A point in time, in words, with itself for machines and for who points at it. */
  Html time(long epochMillis, String words) throws IOException {
    String exact = Instant.ofEpochMilli(epochMillis).truncatedTo(ChronoUnit.SECONDS).toString();
    out.write("<time datetime=\"" + exact + "\" title=\"" + exact + "\">");
    text(words);
    out.write("</time>");
    return this;
  }

  Html ago(long epochMillis, Moment now) throws IOException {
    return time(epochMillis, Words.ago(now.epochMillis() - epochMillis));
  }

  /** What stands where there is nothing to tell. */
  Html nothing(String words) throws IOException {
    return markup("<p class=\"nothing\">").text(words).markup("</p>");
  }

  /**
   * Begins a table, in a frame that scrolls where the window is narrow.
   *
   * @param id of the frame, which keeps its place when the page is refreshed
   * @param caption may be anything
   * @param columns a class, a bar and a heading each, such as {@code wide|Took}; constants
   */
  Html table(String id, String caption, String... columns) throws IOException {
    markup("<div class=\"frame\" tabindex=\"0\" role=\"region\" id=\"").text(id);
    markup("\" aria-labelledby=\"").text(id).markup("-caption\"><table><caption id=\"").text(id);
    markup("-caption\">").text(caption).markup("</caption><thead><tr>");
    for (String column : columns) {
      int bar = column.indexOf('|');
      markup("<th scope=\"col\" class=\"" + column.substring(0, bar) + "\">");
      markup(column.substring(bar + 1) + "</th>");
    }
    return markup("</tr></thead><tbody>");
  }

  Html tableEnd() throws IOException {
    return markup("</tbody></table></div>");
  }

  /** A cell with nothing but this text. */
  Html cell(String cssClass, String text) throws IOException {
    return markup("<td class=\"" + cssClass + "\">").text(text).markup("</td>");
  }
}
