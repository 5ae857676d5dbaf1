package io.collectoragent.runtime.statuspage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The page as a whole. What has {@code data-live} is replaced by the script when the page is asked
 * for again; each has the same id each time. For one thread.
 */
final class Document {

  private static final int PROBLEMS_AT_MOST = 12;

  private final StatusParts parts;
  private final long startMillis;
  private final Moment now;
  private final List<Content> contents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  Document(StatusParts parts, long startMillis, Moment now) {
    this.parts = parts;
    this.startMillis = startMillis;
    this.now = now;
    parts.sections().forEach(section -> contents.add(section.read(now)));
    for (Mark mark : Mark.values()) {
      contents.forEach(content -> take(mark, content));
    }
  }

  /** The bad ones of all sections come before what is but a concern. */
  private void take(Mark mark, Content content) {
    for (Problem problem : content.problems()) {
      if (problem.mark() == mark) {
        problems.add(problem);
        places.add(content.id());
      }
    }
  }

  void writeTo(Html html) throws IOException {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\"><title>");
    html.text((problems.isEmpty() ? "" : "(" + problems.size() + ") ") + parts.service());
    html.markup("</title>").markup(Assets.ICON);
    html.markup("<style>").markup(Assets.STYLE).markup("</style></head><body>");
    html.markup("<a class=\"skip\" href=\"#content\">To the content</a>");
    header(html);
    html.markup("<main id=\"content\" tabindex=\"-1\">");
    attention(html);
    overview(html);
    for (Content content : contents) {
      section(content, html);
    }
    html.markup("</main>");
    footer(html);
    html.markup("<script>").markup(Assets.SCRIPT).markup("</script></body></html>\n");
  }

  private void header(Html html) throws IOException {
    html.markup("<header><div><p class=\"over\">collector-agent ").text(parts.version());
    html.markup("</p><h1>").name(parts.service()).markup("</h1></div>");
    html.markup("<div class=\"side\"><p id=\"as-of\" data-live>As of ");
    html.time(now.epochMillis(), TimeOfDay.of(now.epochMillis()) + " UTC");
    html.markup(", observed for ");
    html.time(startMillis, Words.span(now.epochMillis() - startMillis)).markup("</p>");
    html.markup("<p class=\"controls\"><a href=\"./\">Refresh</a>");
    html.markup("<button type=\"button\" id=\"pause\" hidden>Pause updates</button></p></div>");
    html.markup("<p id=\"connection\" role=\"status\"></p></header>");
  }

  private void attention(Html html) throws IOException {
    html.markup("<section id=\"attention\" data-live aria-labelledby=\"attention-title\">");
    if (problems.isEmpty()) {
      html.markup("<h2 id=\"attention-title\">").marked(Mark.GOOD, "Nothing needs attention");
      html.markup("</h2></section>");
      return;
    }
    html.markup("<h2 id=\"attention-title\">");
    String things = Words.count(problems.size(), "thing needs", "things need");
    html.marked(problems.get(0).mark(), things + " attention").markup("</h2><ul>");
    for (int i = 0; i < Math.min(problems.size(), PROBLEMS_AT_MOST); i++) {
      Problem problem = problems.get(i);
      html.markup("<li><a href=\"#" + places.get(i) + "\">");
      html.markup("<span class=\"mark " + problem.mark().cssClass() + "\">");
      html.name(problem.subject()).markup("</span></a> ").name(problem.what()).markup("</li>");
    }
    html.markup("</ul>");
    if (problems.size() > PROBLEMS_AT_MOST) {
      html.markup("<p>").text("and " + (problems.size() - PROBLEMS_AT_MOST) + " more, below");
      html.markup("</p>");
    }
    html.markup("</section>");
  }

  private void overview(Html html) throws IOException {
    html.markup("<nav id=\"overview\" data-live aria-label=\"Sections\"><ul>");
    for (Content content : contents) {
      html.markup("<li><a href=\"#" + content.id() + "\"><span class=\"what\">");
      html.text(content.title()).markup("</span> ");
      html.marked(content.mark(), content.headline()).markup("</a></li>");
    }
    html.markup("</ul></nav>");
  }

  private static void section(Content content, Html html) throws IOException {
    html.markup("<section id=\"" + content.id() + "\" data-live aria-labelledby=\"");
    html.markup(content.id() + "-title\"><h2 id=\"" + content.id() + "-title\">");
    html.text(content.title()).markup("</h2>");
    content.writeTo(html);
    html.markup("</section>");
  }

  /** Relative, for the agent may stand behind a proxy. */
  private static void footer(Html html) throws IOException {
    html.markup("<footer><nav aria-label=\"Other pages\"><ul>");
    for (String page :
        new String[] {
          "metrics", "health", "ready", "live", "api/v1/stats/collectors", "api/v1/findings"
        }) {
      html.markup("<li><a href=\"" + page + "\">/" + page + "</a></li>");
    }
    html.markup("</ul></nav></footer>");
  }
}
