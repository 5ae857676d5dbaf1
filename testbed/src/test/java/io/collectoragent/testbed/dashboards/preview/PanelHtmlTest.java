package io.collectoragent.testbed.dashboards.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.dashboards.preview.ShownPanel.Target;
import io.collectoragent.testbed.prometheus.Series;
import io.collectoragent.testbed.prometheus.Series.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every panel of the dashboards, with what may be found for it. */
class PanelHtmlTest {

  private static final String HOSTILE = "<img src=x onerror=\"alert(1)\">";
  private static final Span SPAN = Span.until(1_800_000_000, "now-1h");

  static List<ShownPanel> panels() {
    return ShownDashboard.all(Checkout.find().root().resolve("dashboards")).stream()
        .flatMap(dashboard -> dashboard.panels().stream())
        .filter(panel -> !panel.isRow())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("panels")
  void escapesWhatIsFound(ShownPanel panel) {
    Series series =
        new Series(
            Map.of("service", HOSTILE),
            List.of(
                new Point(SPAN.from(), 1),
                new Point(SPAN.from() + SPAN.step(), Double.NaN),
                new Point(SPAN.to(), 2)));
    Target target = panel.targets().get(0);
    Answer answer =
        new Answer(
            List.of(
                new Answer.Named(target, HOSTILE, series),
                new Answer.Named(target, "other", series)),
            null);

    assertThat(PanelHtml.of(panel, answer, SPAN))
        .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")
        .doesNotContain("<img")
        .doesNotContain("class=\"empty\"");
  }

  @Test
  void saysWhyThereIsNothing() {
    ShownPanel panel =
        panels().stream()
            .filter(one -> one.title().equals("Error distribution"))
            .findFirst()
            .orElseThrow();

    assertThat(PanelHtml.of(panel, new Answer(List.of(), null), SPAN)).contains("Nothing failed.");
    assertThat(PanelHtml.of(panel, new Answer(List.of(), "parse <error>"), SPAN))
        .contains("class=\"error\">parse &lt;error&gt;");
  }

  @Test
  void aGapStaysOpen() {
    ShownPanel panel = panels().stream().filter(ShownPanel::isOverTime).findFirst().orElseThrow();
    Series series =
        new Series(
            Map.of(),
            List.of(
                new Point(SPAN.from(), 1),
                new Point(SPAN.from() + SPAN.step(), 1),
                new Point(SPAN.to() - SPAN.step(), 2),
                new Point(SPAN.to(), 2)));
    Answer answer =
        new Answer(List.of(new Answer.Named(panel.targets().get(0), "a", series)), null);

    assertThat(new Lines(panel, answer, SPAN, 400, 200).draw().split("class=\"line\"")).hasSize(3);
  }
}
