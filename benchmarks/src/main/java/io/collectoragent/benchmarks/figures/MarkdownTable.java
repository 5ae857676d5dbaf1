package io.collectoragent.benchmarks.figures;

import io.collectoragent.benchmarks.Agent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows the first JDK in full: what a program uses by itself, what each agent adds to that, and
 * ours as a share of OpenTelemetry's. Of each further JDK it shows what these two add.
 */
public final class MarkdownTable {

  private static final String NOTHING = "–";

  private MarkdownTable() {}

  /**
   * @param byJdk the figures by the JDK's name, in the order of the columns; not empty
   */
  public static String render(Map<String, Figures> byJdk) {
    List<String> jdks = List.copyOf(byJdk.keySet());
    List<List<String>> lines = new ArrayList<>();
    lines.add(heading(jdks));
    lines.add(rule(lines.get(0).size()));
    for (Figure figure : byJdk.get(jdks.get(0)).all()) {
      List<String> line = new ArrayList<>(inFull(figure, byJdk.get(jdks.get(0))));
      jdks.stream().skip(1).forEach(jdk -> line.add(inShort(figure, byJdk.get(jdk))));
      lines.add(line);
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append("| ").append(String.join(" | ", line)).append(" |\n"));
    return out.toString();
  }

  private static List<String> heading(List<String> jdks) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                jdks.get(0),
                Agent.NONE.title(),
                "+ " + Agent.OURS.title(),
                "+ " + Agent.OTEL.title(),
                "ours ÷ OTel",
                "+ " + Agent.JMX.title()));
    jdks.stream().skip(1).forEach(jdk -> cells.add(jdk + ": ours, OTel"));
    return cells;
  }

  private static List<String> rule(int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, "---:"));
    cells.set(0, "---");
    return cells;
  }

  private static List<String> inFull(Figure figure, Figures figures) {
    return List.of(
        figure.title(),
        figure.unit().show(figures.without(figure)),
        added(figure, figures, Agent.OURS),
        added(figure, figures, Agent.OTEL),
        share(figure, figures),
        added(figure, figures, Agent.JMX));
  }

  private static String inShort(Figure figure, Figures figures) {
    String ours = added(figure, figures, Agent.OURS);
    String others = added(figure, figures, Agent.OTEL);
    String share = share(figure, figures);
    return ours + ", " + others + (share.equals(NOTHING) ? "" : " (" + share + ")");
  }

  private static String added(Figure figure, Figures figures, Agent agent) {
    return figure.unit().show(figures.added(figure, agent));
  }

  /** Where the other adds nothing that can be told from noise, there is nothing to divide by. */
  private static String share(Figure figure, Figures figures) {
    double others = figures.added(figure, Agent.OTEL);
    double ours = figures.added(figure, Agent.OURS);
    if (!figure.isComparable() || Double.isNaN(ours) || !(others > 0)) {
      return NOTHING;
    }
    return String.format(Locale.ROOT, "%.2f", ours / others);
  }
}
