package io.collectoragent.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.benchmarks.Agent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  private static final Figure WALL = new Figure("first cycle", Unit.SECONDS);
  private static final Figure ARRIVED = new Figure("spans arrived", Unit.PERCENT);

  @Test
  void showsWhatIsAddedAndOursAsAShareOfTheOther() {
    Map<String, Figures> byJdk = new LinkedHashMap<>();
    byJdk.put("JDK 17", figures(1, 1.5, 3));
    byJdk.put("JDK 8", figures(2, 3, 6));

    assertThat(MarkdownTable.render(byJdk).lines())
        .contains(
            "| first cycle, s | 1.00 | 0.50 | 2.00 | 0.25 | – | 1.00, 4.00 (0.25) |",
            "| spans arrived, % | – | 100 | – | – | – | 100, – |");
  }

  @Test
  void comparesWithinARound() {
    Figures figures = new Figures();
    for (double slowness : new double[] {1, 2, 9}) {
      figures.add(WALL, Agent.NONE, slowness);
      figures.add(WALL, Agent.OURS, slowness + 0.5);
    }

    assertThat(figures.added(WALL, Agent.OURS)).isEqualTo(0.5);
  }

  private static Figures figures(double none, double ours, double others) {
    Figures figures = new Figures();
    figures.add(WALL, Agent.NONE, none);
    figures.add(WALL, Agent.OURS, ours);
    figures.add(WALL, Agent.OTEL, others);
    figures.add(ARRIVED, Agent.OURS, 100);
    return figures;
  }
}
