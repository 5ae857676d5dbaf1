package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table with a line for each set of labels, and a column for each query. */
final class Rows {

  private final ShownPanel panel;
  private final Map<Map<String, String>, Map<String, Double>> lines = new HashMap<>();

  Rows(ShownPanel panel, Answer answer) {
    this.panel = panel;
    for (Answer.Named named : answer.named()) {
      Map<String, String> labels = new TreeMap<>(named.series().labels());
      labels.remove("__name__");
      lines
          .computeIfAbsent(labels, none -> new HashMap<>())
          .put(named.target().legend(), named.last());
    }
  }

  String draw() {
    List<String> labels =
        lines.keySet().stream()
            .flatMap(line -> line.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
    List<String> columns = panel.targets().stream().map(ShownPanel.Target::legend).toList();
    StringBuilder html =
        new StringBuilder(
            "<div class=\"rows\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead><tr>");
    labels.forEach(label -> html.append("<th scope=\"col\">").append(text(label)).append("</th>"));
    columns.forEach(
        title -> html.append("<th scope=\"col\" class=\"n\">").append(text(title)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (Map<String, String> line : sorted()) {
      html.append("<tr>");
      labels.forEach(
          label -> html.append("<td>").append(text(line.getOrDefault(label, ""))).append("</td>"));
      columns.forEach(title -> html.append(cell(title, lines.get(line).get(title))));
      html.append("</tr>");
    }
    return html.append("</tbody></table></div>").toString();
  }

  /** Largest first; of those that are as large, by name. */
  private List<Map<String, String>> sorted() {
    List<Map<String, String>> sorted = new ArrayList<>(lines.keySet());
    sorted.sort(
        Comparator.comparing(
                (Map<String, String> line) ->
                    lines
                        .get(line)
                        .getOrDefault(String.valueOf(panel.sortedBy()), Double.NEGATIVE_INFINITY))
            .reversed()
            .thenComparing(Map::toString));
    return sorted;
  }

  private String cell(String title, Double value) {
    if (value == null) {
      return "<td></td>";
    }
    Field field = panel.columns().getOrDefault(title, panel.field());
    String colour = Colours.named(field.colourOf(value));
    String look = field.filled() ? "background:" + colour + ";color:#fff" : "";
    return "<td class=\"n\" style=\"%s\">%s</td>".formatted(look, text(field.text(value)));
  }
}
