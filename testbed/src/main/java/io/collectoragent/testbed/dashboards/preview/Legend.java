package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.text;

import io.collectoragent.testbed.prometheus.Series.Point;
import java.util.ArrayList;
import java.util.List;

/** What each colour is, with figures. */
final class Legend {

  private Legend() {}

  /** The last value of each line, and its largest. */
  static String ofLines(ShownPanel panel, Answer answer) {
    List<String> rows = new ArrayList<>();
    for (Answer.Named named : answer.named()) {
      List<Double> values =
          named.series().points().stream().map(Point::value).filter(Double::isFinite).toList();
      double max = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      rows.add(
          row(
              rows.size(),
              named.name(),
              panel.field().text(values.get(values.size() - 1)),
              panel.field().text(max)));
    }
    return table("Last", "Max", rows);
  }

  /** The value of each slice, and its share. */
  static String ofSlices(ShownPanel panel, Answer answer, double sum) {
    List<String> rows = new ArrayList<>();
    for (Answer.Named named : answer.named()) {
      String share = Units.text("percentunit", named.last() / sum);
      rows.add(row(rows.size(), named.name(), panel.field().text(named.last()), share));
    }
    return table("Value", "Share", rows);
  }

  private static String row(int index, String name, String first, String second) {
    return """
        <tr><th scope="row" title="%s"><i style="background:%s"></i>%s</th><td>%s</td><td>%s</td></tr>"""
        .formatted(text(name), Colours.ofSeries(index), text(name), text(first), text(second));
  }

  /** It can be reached by keys, for it may have to be scrolled. */
  private static String table(String first, String second, List<String> rows) {
    return """
        <div class="legend" tabindex="0" role="group" aria-label="Legend"><table><thead><tr>\
        <th scope="col">Name</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>\
        <tbody>%s</tbody></table></div>"""
        .formatted(first, second, String.join("", rows));
  }
}
