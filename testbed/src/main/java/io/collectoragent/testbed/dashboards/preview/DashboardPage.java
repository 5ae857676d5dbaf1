package io.collectoragent.testbed.dashboards.preview;

import static io.collectoragent.testbed.dashboards.preview.Html.text;

import io.collectoragent.testbed.prometheus.PrometheusApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A dashboard as a page that needs nothing beside it, no script either. Thread-safe. */
final class DashboardPage {

  private static final List<String> TIMES =
      List.of("now-5m", "now-15m", "now-1h", "now-6h", "now-1d", "now-7d");

  private final List<ShownDashboard> all;
  private final PrometheusApi prometheus;
  private final String style;

  /**
   * @param all those that lead to one another
   */
  DashboardPage(List<ShownDashboard> all, PrometheusApi prometheus) {
    this.all = all;
    this.prometheus = prometheus;
    try (InputStream in = DashboardPage.class.getResourceAsStream("preview.css")) {
      this.style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param now in seconds since 1970
   * @param link makes the address of another from its uid
   * @throws IllegalArgumentException if the time is not understood
   */
  String draw(ShownDashboard dashboard, Choice choice, long now, UnaryOperator<String> link) {
    String from = choice.from().orElse(dashboard.from());
    Span span = Span.until(now, from);
    Filled filled = Filled.of(dashboard, choice.values(), span.length(), span.step());
    Questions questions = new Questions(prometheus, filled, span);
    StringBuilder panels = new StringBuilder();
    for (ShownPanel panel : dashboard.panels()) {
      panels.append(panel.isRow() ? row(panel) : PanelHtml.of(panel, questions.ask(panel), span));
    }
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,"><style>%s</style></head><body>
        <nav aria-label="Dashboards">%s</nav>
        <main><h1>%s</h1><p>%s</p>%s
        <div class="grid">%s</div></main></body></html>
        """
        .formatted(
            text(dashboard.title()),
            style,
            links(dashboard, link),
            text(dashboard.title()),
            text(dashboard.description()),
            form(dashboard, choice, from, questions),
            panels);
  }

  private String links(ShownDashboard shown, UnaryOperator<String> link) {
    return all.stream()
        .map(
            each ->
                "<a href=\"%s\"%s>%s</a>"
                    .formatted(
                        text(link.apply(each.uid())),
                        each.equals(shown) ? " aria-current=\"page\"" : "",
                        text(each.title())))
        .collect(Collectors.joining());
  }

  private static String row(ShownPanel row) {
    return "<h2 style=\"--y:%d\">%s</h2>%n".formatted(row.place().y() + 1, text(row.title()));
  }

  private static String form(
      ShownDashboard dashboard, Choice choice, String from, Questions questions) {
    List<String> times = new ArrayList<>(TIMES);
    if (!times.contains(from)) {
      times.add(from);
    }
    StringBuilder selects = new StringBuilder(select("Time", "from", times, List.of(from)));
    for (Variable variable : dashboard.variables()) {
      List<String> chosen = choice.values().getOrDefault(variable.name(), List.of());
      List<String> values = new ArrayList<>(List.of(""));
      values.addAll(questions.valuesOf(variable));
      selects.append(select(variable.label(), "var-" + variable.name(), values, chosen));
    }
    return "<form>" + selects + "<button>Show</button></form>";
  }

  private static String select(
      String label, String name, List<String> values, List<String> chosen) {
    String options =
        values.stream()
            .map(
                value ->
                    "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                            text(value),
                            chosen.contains(value) ? " selected" : "",
                            value.isEmpty() ? "All" : text(value)))
            .collect(Collectors.joining());
    return "<label>%s <select name=\"%s\">%s</select></label>"
        .formatted(text(label), text(name), options);
  }
}
