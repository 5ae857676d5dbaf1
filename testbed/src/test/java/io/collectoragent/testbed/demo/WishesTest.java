package io.collectoragent.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WishesTest {

  @Test
  void knowsWhatMayBeAsked() {
    assertThat(Wishes.of()).isEqualTo(new Wishes(false, Optional.empty(), false));
    assertThat(Wishes.of("--once")).isEqualTo(new Wishes(true, Optional.empty(), false));
    assertThat(Wishes.of("--once", "--fault", "slow-db"))
        .isEqualTo(new Wishes(true, Optional.of(Fault.SLOW_DB), false));
    assertThat(Wishes.of("--prometheus")).isEqualTo(new Wishes(false, Optional.empty(), true));
  }

  @Test
  void showsAllFaultsUnlessToldWhich() {
    assertThat(Wishes.of().timetable().faults()).containsExactly(Fault.values());
    assertThat(Wishes.of("--fault", "quota").timetable().faults()).isEqualTo(List.of(Fault.QUOTA));
  }

  @Test
  void namesWhatItDoesNotUnderstand() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of("--twice"))
        .withMessage("unknown option --twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of("--fault"))
        .withMessage("no fault '', but [stale, quota, odd, slow-db, db-down, api-down]");
  }
}
