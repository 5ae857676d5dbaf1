package io.collectoragent.runtime.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VitalsTest {

  private final Vitals vitals = new Vitals();

  @Test
  void countsNothingAtFirst() {
    assertThat(vitals.failures()).isEmpty();
    assertThat(vitals.wovenClasses()).isEmpty();
  }

  @Test
  void countsFailuresAndWovenClassesApartByName() {
    vitals.failed("jdbc");
    vitals.failed("jdbc");
    vitals.failed("weaving");
    vitals.woven("jdbc");
    assertThat(vitals.failures()).containsExactly(Map.entry("jdbc", 2L), Map.entry("weaving", 1L));
    assertThat(vitals.wovenClasses()).containsExactly(Map.entry("jdbc", 1L));
  }

  @Test
  void whatWasAskedForDoesNotChangeAnyMore() {
    vitals.failed("jdbc");
    Map<String, Long> before = vitals.failures();
    vitals.failed("jdbc");
    assertThat(before).containsExactly(Map.entry("jdbc", 1L));
  }
}
