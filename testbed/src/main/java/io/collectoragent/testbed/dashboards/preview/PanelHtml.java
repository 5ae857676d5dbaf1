package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.text;

/** A panel in its place: title, what it means, and what was found. */
final class PanelHtml {

  /** In pixels, as the style sheet has them on a page that is wide enough. */
  private static final double COLUMN = 1_448 / 24.0;

  private static final int UNIT = 38;
  private static final int GAP_AND_PADDING = 26;
  private static final int HEAD = 52;

  /** Of those that are narrower the legend is beneath. */
  private static final int WIDE = 9;

  private static final double SHARE_OF_WIDTH = 0.58;
  private static final double SHARE_OF_HEIGHT = 0.62;

  private PanelHtml() {}

  static String of(ShownPanel panel, Answer answer, Span span) {
    ShownPanel.Place at = panel.place();
    return """
        <section class="panel" data-panel="%s" style="--x:%d;--y:%d;--w:%d;--h:%d" aria-labelledby="p%d">\
        <header><h3 id="p%d">%s</h3><details><summary aria-label="What %s means">i</summary>\
        <p>%s</p></details></header>%s</section>
        """
        .formatted(
            panel.type(),
            at.x() + 1,
            at.y() + 1,
            at.width(),
            at.height(),
            panel.id(),
            panel.id(),
            text(panel.title()),
            text(panel.title()),
            text(panel.description()).replace("\n\n", "<br>"),
            body(panel, answer, span));
  }

  private static String body(ShownPanel panel, Answer answer, Span span) {
    if (answer.error() != null) {
      return "<p class=\"error\">" + text(answer.error()) + "</p>";
    }
    if (answer.isEmpty()) {
      return "<p class=\"empty\">" + text(panel.field().empty()) + "</p>";
    }
    return switch (panel.type()) {
      case ShownPanel.TIME_SERIES -> lines(panel, answer, span);
      case "stat" -> new Figures(panel.field()).tiles(answer);
      case "bargauge" -> new Figures(panel.field()).bars(answer);
      case "gauge" -> new Gauges(panel.field()).draw(answer);
      case "piechart" -> Pie.draw(panel, answer);
      case "table" -> new Rows(panel, answer).draw();
      default -> throw new IllegalArgumentException("nothing shows a " + panel.type());
    };
  }

  private static String lines(ShownPanel panel, Answer answer, Span span) {
    boolean wide = panel.place().width() >= WIDE;
    double width = panel.place().width() * COLUMN - GAP_AND_PADDING;
    double height = panel.place().height() * UNIT - HEAD;
    Lines lines =
        wide
            ? new Lines(panel, answer, span, (int) (width * SHARE_OF_WIDTH), (int) height)
            : new Lines(panel, answer, span, (int) width, (int) (height * SHARE_OF_HEIGHT));
    return "<div class=\"%s lines\">%s%s</div>"
        .formatted(wide ? "beside" : "above", lines.draw(), Legend.ofLines(panel, answer));
  }
}
