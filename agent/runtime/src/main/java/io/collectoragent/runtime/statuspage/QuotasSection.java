package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.quota.QuotaFigure;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.quota.Standing;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** How much of each API may still be asked, the fullest first. */
final class QuotasSection implements Section {

  private static final double NEARLY = 80;

  private final Quotas quotas;

  QuotasSection(Quotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public Content read(Moment now) {
    List<QuotaFigure> figures = quotas.read();
    figures.sort(
        Comparator.comparing(QuotasSection::mark)
            .thenComparing(Comparator.comparingDouble(QuotasSection::usage).reversed())
            .thenComparing(QuotaFigure::provider));
    return new Table(figures, now);
  }

  private static Mark mark(QuotaFigure figure) {
    Standing standing = figure.standing();
    if (standing == null) {
      return Mark.NEUTRAL;
    }
    if (standing.remaining() == 0) {
      return Mark.BAD;
    }
    return usage(figure) >= NEARLY ? Mark.CONCERN : Mark.GOOD;
  }

  /** In percent; below all others where it is not known. */
  private static double usage(QuotaFigure figure) {
    Standing standing = figure.standing();
    boolean known = standing != null && standing.limit() > 0;
    return known ? standing.usagePercent() : -1;
  }

  private static String state(QuotaFigure figure) {
    switch (mark(figure)) {
      case BAD:
        return "Used up";
      case CONCERN:
        return "Nearly used up";
      case GOOD:
        return "Room left";
      default:
        return "Not known now";
    }
  }

  private static final class Table extends Content {
    private final List<QuotaFigure> figures;
    private final Moment now;

    Table(List<QuotaFigure> figures, Moment now) {
      super("quotas", "Quotas");
      this.figures = figures;
      this.now = now;
      for (QuotaFigure figure : figures) {
        Mark mark = QuotasSection.mark(figure);
        if (mark.needsAttention()) {
          problem(
              mark, figure.provider(), "quota " + left(figure.standing()) + ", " + until(figure));
        }
      }
    }

    private static String left(Standing standing) {
      String left = Words.number(standing.remaining());
      return (standing.remaining() == 0 ? "used up, " : "nearly used up, ")
          + (standing.limit() > 0 ? left + " of " + Words.number(standing.limit()) : left)
          + " left";
    }

    private String until(QuotaFigure figure) {
      return "resets in " + Words.span(figure.standing().resetMillis() - now.epochMillis());
    }

    @Override
    String headline() {
      if (figures.isEmpty()) {
        return "none known";
      }
      String all = Words.count(figures.size(), "API", "APIs");
      return problems().isEmpty() ? all + ", room left" : all + ", " + problems().size() + " short";
    }

    @Override
    Mark mark() {
      return figures.isEmpty() ? Mark.NEUTRAL : super.mark();
    }

    @Override
    void writeTo(Html html) throws IOException {
      if (figures.isEmpty()) {
        html.nothing("No API has told of a limit, and none that is known was called.");
        return;
      }
      html.table(
          "quotas-table",
          "What may still be asked of each API",
          "|API",
          "|State",
          "|Used",
          "number|Left",
          "|Resets in",
          "number wide|Refused");
      for (QuotaFigure figure : figures) {
        write(figure, html);
      }
      html.tableEnd();
    }

    private void write(QuotaFigure figure, Html html) throws IOException {
      Standing standing = figure.standing();
      html.markup("<tr><th scope=\"row\">").name(figure.provider()).markup("</th><td>");
      html.marked(QuotasSection.mark(figure), state(figure)).markup("</td><td>");
      if (usage(figure) >= 0) {
        meter(figure, html);
      }
      html.markup("</td>").cell("number", standing == null ? "" : figures(standing));
      html.markup("<td>");
      if (standing != null) {
        long reset = standing.resetMillis();
        html.time(reset, Words.span(reset - now.epochMillis()));
      }
      html.markup("</td>").cell("number wide", Words.number(figure.refused())).markup("</tr>");
    }

    private static String figures(Standing standing) {
      String left = Words.number(standing.remaining());
      return standing.limit() > 0 ? left + " of " + Words.number(standing.limit()) : left;
    }

    private static void meter(QuotaFigure figure, Html html) throws IOException {
      String used = Words.percent(usage(figure) / 100);
      html.markup("<span class=\"bar\"><meter min=\"0\" max=\"100\" low=\"80\" high=\"99\"");
      html.markup(
          " optimum=\"0\" value=\"" + Math.round(usage(figure)) + "\" aria-label=\"used of ");
      html.text(figure.provider()).markup("\">").text(used).markup("</meter> <span>");
      html.text(used).markup("</span></span>");
    }
  }
}
