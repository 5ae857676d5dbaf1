package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.svg;
import static io.collectoragent.testbed.dashboards.preview.Html.text;

import java.util.List;
import java.util.stream.Collectors;

/** Values as they are now: large ones, and bars. */
final class Figures {

  private final Field field;

  Figures(Field field) {
    this.field = field;
  }

  /** A coloured field for each; it is named where there are several. */
  String tiles(Answer answer) {
    List<Answer.Named> named = answer.named();
    return named.stream()
        .map(
            one ->
                "<div style=\"background:%s\">%s<b>%s</b></div>"
                    .formatted(
                        Colours.named(field.colourOf(one.last())),
                        named.size() > 1 ? "<span>" + text(one.name()) + "</span>" : "",
                        text(field.text(one.last()))))
        .collect(
            Collectors.joining(
                "", "<div class=\"tiles n" + Math.min(named.size(), 9) + "\">", "</div>"));
  }

  /** A bar for each, as long as its share of the longest or of what the field has for a maximum. */
  String bars(Answer answer) {
    double largest = answer.named().stream().mapToDouble(Answer.Named::last).max().orElse(1);
    double max = field.max() == null ? largest : field.max();
    return answer.named().stream()
        .map(one -> bar(one, max > 0 ? one.last() / max : 0))
        .collect(
            Collectors.joining(
                "",
                "<div class=\"bars\" tabindex=\"0\" role=\"group\" aria-label=\"Values\"><table><tbody>",
                "</tbody></table></div>"));
  }

  private String bar(Answer.Named named, double share) {
    String colour = Colours.named(field.colourOf(named.last()));
    return svg(
        "<tr><th scope=\"row\">%s</th><td class=\"bar\"><div style=\"width:%.1f%%;background:%s\"></div></td><td style=\"color:%s\">%s</td></tr>",
        text(named.name()),
        100 * Math.max(0, Math.min(1, share)),
        colour,
        colour,
        text(field.text(named.last())));
  }
}
