package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.text;

/** A panel in its place: title, what it means, and what was found. */
final class PanelHtml {

  private static final int PAGE_WIDTH = 1_440;
  private static final int COLUMNS = 24;
  private static final int UNIT = 38;
  private static final int FRAME = 58;

  /** What the legend beside it leaves. The style sheet has the same. */
  private static final double CHART_SHARE = 0.64;

  private static final double NARROW_CHART_SHARE = 0.56;

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
    int width = PAGE_WIDTH * panel.place().width() / COLUMNS;
    int height = panel.place().height() * UNIT - FRAME;
    double share = panel.place().width() * 2 < COLUMNS ? NARROW_CHART_SHARE : CHART_SHARE;
    Lines lines = new Lines(panel, answer, span, (int) (width * share), height);
    return "<div class=\"beside lines\">" + lines.draw() + Legend.ofLines(panel, answer) + "</div>";
  }
}
