package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsPageTest {

  private static final MetricsPage PAGE =
      MetricsPage.parse(
          """
          # HELP calls_total Calls.
          # TYPE calls_total counter
          calls_total{provider="coingecko",status="200",} 3.0
          calls_total{provider="coingecko",status="500"} 1 1700000000000
          up 1
          latency_bucket{le="+Inf"} +Inf
          odd{text="a \\"b\\" c\\\\d\\ne, {f}"} NaN
          """);

  @Test
  void findsOneValueByName() {
    assertThat(PAGE.value("up")).isEqualTo(1);
    assertThat(PAGE.value("calls_total", "status", "500")).isEqualTo(1);
    assertThat(PAGE.value("latency_bucket")).isInfinite();
  }

  @Test
  void sumsOverTheLabelsThatAreNotNamed() {
    assertThat(PAGE.sum("calls_total", "provider", "coingecko")).isEqualTo(4);
    assertThat(PAGE.sum("absent")).isZero();
  }

  @Test
  void unescapesLabels() {
    assertThat(PAGE.find("odd").get(0).labels()).containsEntry("text", "a \"b\" c\\d\ne, {f}");
  }

  @Test
  void tellsWhatThereIsWhenOneIsNotFound() {
    assertThatThrownBy(() -> PAGE.value("calls_total", "status", "404"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("status=500");
    assertThatThrownBy(() -> PAGE.value("calls_total"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 samples");
  }

  @Test
  void refusesWhatIsNotMetrics() {
    assertThatThrownBy(() -> MetricsPage.parse("<html>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<html>");
  }
}
