package io.collectoragent.testbed.dashboards.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.collectoragent.testbed.Checkout;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "none, 1234.4, 1234",
    "short, 0, 0",
    "short, 12.34, 12.3",
    "short, 1234, 1.23 K",
    "short, 2500000, 2.5 Mil",
    "percent, 98.31, 98.3%",
    "percentunit, 0.9975, 99.8%",
    "percentunit, 1, 100%",
    "s, 0, 0 s",
    "s, 0.0000005, 500 ns",
    "s, 0.0123, 12.3 ms",
    "s, 1.5, 1.5 s",
    "s, 90, 1.5 min",
    "s, 5400, 1.5 h",
    "s, 86400, 1 day",
    "s, 345600, 4 days",
    "bytes, 1536, 1.5 KiB",
    "bytes, 104857600, 100 MiB",
    "Bps, 1500, 1.5 kB/s",
    "cpm, 30, 30 c/m",
    "wpm, 2130, 2.13 K w/m",
    "cps, 0.05, 0.05 c/s",
    "ops, 12, 12 ops/s",
    "none, -0.5, -0.5"
  })
  void writesThemAsGrafanaDoes(String unit, double value, String text) {
    assertThat(Units.text(unit, value)).isEqualTo(text);
  }

  @Test
  void knowsThoseOfTheDashboardsAndSaysWhenItDoesNot() {
    assertThat(
            ShownDashboard.all(Checkout.find().root().resolve("dashboards")).stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(
                    panel ->
                        Stream.concat(Stream.of(panel.field()), panel.columns().values().stream())))
        .hasSizeGreaterThan(90)
        .allSatisfy(field -> assertThat(Units.text(field.unit(), 1)).startsWith("1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Units.text("furlong", 1));
  }
}
