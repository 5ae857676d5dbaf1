package io.collectoragent.runtime.statuspage;

import java.io.IOException;

/** Shows a trace's id, and leads to the trace where the settings say where that is. Immutable. */
final class TraceLink {

  private static final String PLACEHOLDER = "{trace_id}";

  /** Empty where it is not known. */
  private final String url;

  TraceLink(String url) {
    this.url = withoutUser(url);
  }

  /**
   * @param exported false for a trace that is nowhere to be found
   */
  void write(String traceId, boolean exported, Html html) throws IOException {
    html.markup("<span class=\"detail\">trace ");
    if (exported && !url.isEmpty()) {
      html.markup("<a rel=\"noreferrer\" href=\"").text(url.replace(PLACEHOLDER, traceId));
      html.markup("\"><code>").text(traceId).markup("</code></a>");
    } else {
      html.markup("<code>").text(traceId).markup("</code>");
      html.markup(exported ? "" : " (not exported)");
    }
    html.markup("</span>");
  }

  /** Whoever is let in there by a name and password, his are not for all who see this page. */
  private static String withoutUser(String url) {
    int authority = url.indexOf("://") + "://".length();
    int end = authority;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int at = url.lastIndexOf('@', end - 1);
    return at < authority ? url : url.substring(0, authority) + url.substring(at + 1);
  }
}
