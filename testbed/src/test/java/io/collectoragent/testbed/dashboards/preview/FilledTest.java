package io.collectoragent.testbed.dashboards.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledTest {

  private static final ShownDashboard DASHBOARD =
      new ShownDashboard(
          "u",
          "t",
          "",
          "now-1h",
          List.of(
              new Variable("service", "Service", "up", "service", ".*"),
              new Variable("serviceable", "Other", "up", "other", "o.*")),
          List.of());

  @Test
  void takesAllUntilSomethingIsChosen() {
    Filled filled = Filled.of(DASHBOARD, Map.of(), 3_600, 15);

    assertThat(
            filled.in("rate(up{a=~\"$service\",b=~\"$serviceable\"}[$__rate_interval]) $__range"))
        .isEqualTo("rate(up{a=~\".*\",b=~\"o.*\"}[60s]) 3600s");
  }

  /** A name is a name, whatever it would mean in a pattern or end in a text. */
  @Test
  void takesWhatIsChosenByTheLetter() {
    Filled filled =
        Filled.of(DASHBOARD, Map.of("service", List.of("a.b", "c\"}) or up")), 3_600, 15);

    assertThat(filled.in("up{a=~\"$service\"}"))
        .isEqualTo("up{a=~\"a\\\\.b|c\\\"\\\\}\\\\) or up\"}");
  }

  @Test
  void ratesAreOfMoreThanAStep() {
    assertThat(Filled.of(DASHBOARD, Map.of(), 86_400, 360).in("[$__rate_interval]"))
        .isEqualTo("[375s]");
  }
}
