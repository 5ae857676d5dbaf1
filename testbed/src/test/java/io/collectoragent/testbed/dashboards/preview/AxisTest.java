package io.collectoragent.testbed.dashboards.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void hasRoundNumbers() {
    Axis axis = Axis.of(0, 93, field("short", 0.0, null));

    assertThat(axis.min()).isZero();
    assertThat(axis.max()).isGreaterThan(93);
    assertThat(axis.ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
  }

  @Test
  void isAsLongAsTheFieldSays() {
    Axis axis = Axis.of(0.99, 1, field("percentunit", 0.0, 1.0));

    assertThat(axis.ticks()).hasSize(6).startsWith(0.0).endsWith(1.0);
    assertThat(axis.share(0.5)).isEqualTo(0.5);
  }

  @Test
  void countsMinutesInMinutes() {
    assertThat(Axis.of(0, 590, field("s", 0.0, null)).ticks())
        .containsExactly(0.0, 150.0, 300.0, 450.0, 600.0);
  }

  @Test
  void hasRoomAboutWhatNeverChanges() {
    for (double same : new double[] {0, 7, -3}) {
      Axis axis = Axis.of(same, same, field("short", null, null));

      assertThat(axis.share(same)).isBetween(0.0, 1.0);
      assertThat(axis.max()).isGreaterThan(axis.min());
      assertThat(axis.ticks()).hasSizeBetween(2, 8).doesNotHaveDuplicates();
    }
  }

  private static Field field(String unit, Double min, Double max) {
    return new Field(unit, min, max, "", List.of(), Map.of(), false);
  }
}
