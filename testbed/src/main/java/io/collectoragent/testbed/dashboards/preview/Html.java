package io.collectoragent.testbed.dashboards.preview;

import java.util.Locale;

/** Pieces of pages. What comes from elsewhere, such as a label's value, goes through here. */
final class Html {

  private Html() {}

  /** A text, also between double quotes. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Coordinates as SVG wants them, in whatever country. */
  static String svg(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
